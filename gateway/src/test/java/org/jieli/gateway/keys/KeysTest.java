package org.jieli.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jieli.gateway.journal.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(TestDatabase.class)
class KeysTest {

    private static final Instant MORNING = Instant.parse("2026-03-09T00:00:00Z");

    private Keys keys;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open(DataSource database) {
        keys = new Keys(database, () -> MORNING);
        jdbc = new JdbcTemplate(database);
    }

    @Test
    void aKeyBelongsToItsPartner() {
        String changzhi = keys.issue("changzhi").orElseThrow();
        String hebi = keys.issue("hebi").orElseThrow();

        assertThat(keys.partnerOf(changzhi)).contains("changzhi");
        assertThat(keys.partnerOf(hebi)).contains("hebi");
    }

    @Test
    void nobodyHasAKeyThatWasNotIssued() {
        String key = keys.issue("changzhi").orElseThrow();

        assertThat(Stream.of("", "jk_", key + "A", key.substring(1), key.toLowerCase(), "changzhi"))
                .allSatisfy(guess -> assertThat(keys.partnerOf(guess)).isEmpty());
    }

    @Test
    void aKeyIs256RandomBits() {
        List<String> many =
                Stream.generate(ApiKey::random).limit(100).distinct().toList();

        assertThat(many).hasSize(100).allMatch(key -> key.matches("jk_[A-Za-z0-9_-]{43}"));
    }

    @Test
    void aPartnerThatHasAKeyGetsNoSecondOne() {
        String first = keys.issue("changzhi").orElseThrow();

        assertThat(keys.issue("changzhi")).isEmpty();

        assertThat(keys.partnerOf(first)).contains("changzhi");
    }

    @Test
    void onlyMissingKeysAreIssued() {
        keys.issue("changzhi");

        Map<String, String> issued = keys.issueMissing(List.of("hebi", "changzhi", "anyang"));

        assertThat(issued).containsOnlyKeys("anyang", "hebi");
        assertThat(issued)
                .allSatisfy((partner, key) -> assertThat(keys.partnerOf(key)).contains(partner));
        assertThat(keys.issueMissing(List.of("hebi", "changzhi", "anyang"))).isEmpty();
    }

    @Test
    void aRotatedKeyReplacesTheFormer() {
        String former = keys.issue("changzhi").orElseThrow();

        String rotated = keys.rotate("changzhi", "王主任");

        assertThat(keys.partnerOf(former)).isEmpty();
        assertThat(keys.partnerOf(rotated)).contains("changzhi");
    }

    @Test
    void whoRotatedAKeyStaysInTheAuditTrail() {
        keys.rotate("changzhi", "王主任");

        assertThat(jdbc.queryForObject(
                        "select decided_by || ' ' || kind || ' ' || subject || ' ' || detail from decision",
                        String.class))
                .isEqualTo("王主任 key changzhi rotated");
    }

    @Test
    void theDatabaseNeverHoldsAKey() {
        String key = keys.issue("changzhi").orElseThrow();

        Map<String, Object> row = jdbc.queryForMap("select * from partner_key");

        assertThat(row.get("key_hash")).isEqualTo(ApiKey.hash(key));
        assertThat(row.values()).doesNotContain(key);
        assertThat(jdbc.queryForObject("select created_at from partner_key", OffsetDateTime.class))
                .isEqualTo(MORNING.atOffset(ZoneOffset.UTC));
    }
}
