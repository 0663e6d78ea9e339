package org.jieli.simulators.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final Instant AT = Instant.parse("2023-02-06T02:40:00Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("hebi.jsonl");
    }

    @Test
    void aNewMessageTakesEffectOnceHoweverOftenItComes() {
        try (Ledger ledger = new Ledger(file)) {
            assertThat(ledger.receive(entry("a", "notice"))).isEqualTo(Reception.FIRST);
            assertThat(ledger.receive(entry("a", "notice"))).isEqualTo(Reception.REDELIVERED);
            assertThat(ledger.receive(entry("a", "another notice"))).isEqualTo(Reception.CROSSED);

            assertThat(ledger.received()).hasSize(1);
            assertThat(ledger.received("F1").getFirst().bytes()).isEqualTo(utf8("notice"));
            assertThat(ledger.received("F2")).isEmpty();
            assertThat(ledger.redelivered()).isEqualTo(1);
            assertThat(ledger.crossed()).isEqualTo(1);
        }
    }

    @Test
    void everythingIsThereAgainAfterAKill() {
        try (Ledger ledger = new Ledger(file)) {
            ledger.receive(entry("a", "notice"));
            ledger.receive(entry("a", "notice"));
            ledger.sending(entry("b", "reply"));
            ledger.answered(new Sent("b", 200, utf8("receipt")));
            ledger.moveCursor("17");
        }
        try (Ledger ledger = new Ledger(file)) {
            assertThat(ledger.receivedWith("a")).hasValueSatisfying(entry -> {
                assertThat(entry.at()).isEqualTo(AT);
                assertThat(entry.bytes()).isEqualTo(utf8("notice"));
            });
            assertThat(ledger.redelivered()).isEqualTo(1);
            assertThat(ledger.sentWith("b")).isPresent();
            assertThat(ledger.outcome("b")).hasValueSatisfying(outcome -> assertThat(outcome.isAccepted())
                    .isTrue());
            assertThat(ledger.cursor()).isEqualTo("17");
        }
    }

    @Test
    void aLineCutShortByACrashIsDroppedAndTheNextOneIsWhole() throws IOException {
        try (Ledger ledger = new Ledger(file)) {
            ledger.receive(entry("a", "notice"));
        }
        Files.writeString(file, "{\"kind\":\"RECEIVED\",\"messageId\":\"b", StandardOpenOption.APPEND);
        try (Ledger ledger = new Ledger(file)) {
            assertThat(ledger.receive(entry("c", "departure"))).isEqualTo(Reception.FIRST);
        }
        try (Ledger ledger = new Ledger(file)) {
            assertThat(ledger.received()).extracting(Entry::messageId).containsExactly("a", "c");
        }
    }

    @Test
    void manyAtOnceAreAllOnTheDiskEachOnceWhenTheirReceiptIsGiven() throws Exception {
        int many = 400;
        Map<String, Reception> receptions = new ConcurrentHashMap<>();
        try (Ledger ledger = new Ledger(file)) {
            try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
                for (int i = 0; i < many; i++) {
                    String id = "m" + i;
                    threads.execute(() -> receptions.put(id + " a", received(ledger, id)));
                    threads.execute(() -> receptions.put(id + " b", received(ledger, id)));
                }
            }
            assertThat(receptions.values()).hasSize(2 * many);
            assertThat(receptions.values().stream().filter(Reception.FIRST::equals))
                    .hasSize(many);
            assertThat(ledger.redelivered()).isEqualTo(many);
        }
        try (Ledger ledger = new Ledger(file)) {
            assertThat(ledger.received()).hasSize(many).allSatisfy(entry -> assertThat(entry.bytes())
                    .isEqualTo(utf8("notice of " + entry.messageId())));
        }
    }

    /** Its line is in the file as soon as it is received. */
    private Reception received(Ledger ledger, String id) {
        Reception reception = ledger.receive(entry(id, "notice of " + id));
        assertThat(contentOf(file.toFile(), StandardCharsets.UTF_8))
                .contains("\"RECEIVED\",\"messageId\":\"" + id + "\"");
        return reception;
    }

    @Test
    void aThreadThatIsInterruptedClosesNobodysLedger() {
        try (Ledger ledger = new Ledger(file)) {
            Thread.currentThread().interrupt();
            ledger.receive(entry("a", "notice"));
            assertThat(Thread.interrupted()).isTrue();

            assertThat(ledger.receive(entry("b", "notice"))).isEqualTo(Reception.FIRST);
        }
    }

    @Test
    void aLedgerThatCannotWriteSaysSoToEverybody() {
        Ledger ledger = new Ledger(file);
        ledger.close();

        assertThatThrownBy(() -> ledger.receive(entry("a", "notice"))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> ledger.receive(entry("b", "notice"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void nothingOfAMessageIsPrinted() {
        assertThat(entry("a", "赵䶮")).hasToString("Entry[F1 a, 6 bytes]");
        assertThat(new Sent("a", 200, utf8("赵䶮"))).hasToString("Sent[a 200]");
    }

    private static Entry entry(String messageId, String text) {
        return new Entry(messageId, "F1", "", AT, "text/plain", utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
