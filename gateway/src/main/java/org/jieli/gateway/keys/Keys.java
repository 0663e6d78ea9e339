package org.jieli.gateway.keys;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The keys with which partners prove who they are: one a partner, in table {@code partner_key}, hashed. A key is returned once, when
 * it is made, and can never be read again. Thread-safe; several nodes may share one database.
 *
 * <p>All methods throw {@link org.springframework.dao.DataAccessException} if the database cannot be asked.
 */
public final class Keys {

    private static final String ISSUE = """
            insert into partner_key (partner, key_hash, created_at) values (?, ?, ?)
            on conflict (partner) do nothing""";

    private static final String ROTATE = """
            with rotated as (
                insert into partner_key (partner, key_hash, created_at) values (?, ?, ?)
                on conflict (partner) do update set key_hash = excluded.key_hash, created_at = excluded.created_at
                returning partner, created_at
            )
            insert into decision (decided_at, decided_by, kind, subject, detail)
            select created_at, ?, 'key', partner, 'rotated' from rotated""";

    private static final String PARTNER = "select partner from partner_key where key_hash = ?";

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    /** Keys in {@code database}, whose tables have been migrated; {@code clock} tells when a key is made. */
    public Keys(DataSource database, InstantSource clock) {
        this.jdbc = new JdbcTemplate(database);
        this.clock = clock;
    }

    /**
     * A new key for a partner that has none.
     *
     * @return the key: {@code jk_} and 43 characters of base64url; empty if the partner has a key already
     */
    public Optional<String> issue(String partner) {
        String key = ApiKey.random();
        boolean issued = jdbc.update(ISSUE, partner, ApiKey.hash(key), now()) == 1;
        return issued ? Optional.of(key) : Optional.empty();
    }

    /** New keys for those partners that have none, by partner in alphabetical order. */
    public SortedMap<String, String> issueMissing(Collection<String> partners) {
        SortedMap<String, String> issued = new TreeMap<>();
        partners.forEach(partner -> issue(partner).ifPresent(key -> issued.put(partner, key)));
        return issued;
    }

    /**
     * A new key for a partner, in place of the one it may have, which is not valid any more from now on; audited.
     *
     * @param by who decided
     */
    public String rotate(String partner, String by) {
        String key = ApiKey.random();
        jdbc.update(ROTATE, partner, ApiKey.hash(key), now(), by);
        return key;
    }

    /**
     * The partner that has this key. How long the search takes tells nothing of use: it compares hashes, and nobody can make a key
     * for a hash that nearly fits.
     */
    public Optional<String> partnerOf(String key) {
        return jdbc.queryForList(PARTNER, String.class, (Object) ApiKey.hash(key)).stream()
                .findFirst();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
