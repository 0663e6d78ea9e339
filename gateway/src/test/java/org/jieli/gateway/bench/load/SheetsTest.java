package org.jieli.gateway.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jieli.gateway.bench.parts.Parts;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Row;
import org.jieli.mappings.Rows;
import org.jieli.mappings.dialects.Dialects;
import org.jieli.schemas.interchange.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the benchmark puts into a folder is what a county bureau may put there. */
class SheetsTest {

    private static final Numbers NUMBERS = new Numbers(0);

    private final Dialect dialect = Dialects.named("heilongjiang").orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void everyRowPassesTheChecksAndSaysItsNumberAndACaseOfItsOwn() throws Exception {
        List<Message> messages = new ArrayList<>();
        try (Bureau bureau = Bureau.yuanyang(folder)) {
            Sheets sheets = Sheets.from(bureau, HandoverNotices.HEBI, NUMBERS);
            try (Rows rows = dialect.batch().orElseThrow().rows(new ByteArrayInputStream(sheets.sheet(9_998, 3)))) {
                rows.forEachRemaining(row -> messages.add(fit(row)));
            }
        }

        assertThat(messages)
                .extracting(message -> message.getEnvelope().getMessageId())
                .containsExactly(NUMBERS.messageId(9_998), NUMBERS.messageId(9_999), NUMBERS.messageId(10_000));
        assertThat(messages)
                .extracting(message -> message.getEnvelope().getCaseNo())
                .doesNotHaveDuplicates();
    }

    private Message fit(Row row) {
        assertThat(row.problems()).isEmpty();
        Message message = dialect.read(row.wire().orElseThrow()).message().orElseThrow();
        assertThat(new Parts().check(message, Instant.now())).isEmpty();
        return message;
    }
}
