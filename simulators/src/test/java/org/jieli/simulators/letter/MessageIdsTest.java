package org.jieli.simulators.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageIdsTest {

    private static final Instant AT = Instant.parse("2023-02-06T02:40:00Z");

    @Test
    void anIdIsAUuidOfVersion7ThatTellsItsTime() {
        UUID id = UUID.fromString(MessageIds.of(AT, "changzhi"));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
    }

    @Test
    void theSameIsSaidUnderTheSameIdAndAnythingElseUnderAnother() {
        String notice = MessageIds.of(AT, "notice");

        assertThat(MessageIds.answer(notice, "F2")).isEqualTo(MessageIds.answer(notice, "F2"));
        assertThat(MessageIds.answer(notice, "F2")).isNotEqualTo(MessageIds.answer(notice, "Z1"));
        assertThat(MessageIds.answer(notice, "F2")).isNotEqualTo(MessageIds.answer(MessageIds.of(AT, "other"), "F2"));
    }
}
