package org.jieli.gateway.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jieli.gateway.bench.parts.Parts;
import org.jieli.mappings.Wire;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Priority;
import org.junit.jupiter.api.Test;

/** What the benchmark sends is what a partner may send: it passes every check and can be said to its receiver. */
class LettersTest {

    private static final Numbers NUMBERS =
            new Numbers(Instant.parse("2026-11-22T00:00:00Z").toEpochMilli());
    private static final Letters NOTICES = HandoverNotices.to(HandoverNotices.HEBI, NUMBERS);

    private final Parts parts = new Parts();

    @Test
    void everyNoticePassesTheChecksAndIsOfACaseOfItsOwn() {
        List<String> cases = LongStream.of(1, 9_999, 10_000, 1_234_567)
                .mapToObj(n -> fit(NOTICES.letter(n)).getEnvelope().getCaseNo())
                .toList();

        assertThat(cases).doesNotHaveDuplicates();
    }

    @Test
    void aNoticeHasAboutTheSizeThatTheTableSays() {
        assertThat(NOTICES.letter(1)).hasSizeBetween(4_500, 5_500);
    }

    @Test
    void anUrgentOneSaysSo() {
        Message message =
                fit(HandoverNotices.urgentTo(HandoverNotices.HEBI, NUMBERS).letter(5));

        assertThat(message.getEnvelope().getPriority()).isEqualTo(Priority.LIFE);
    }

    @Test
    void anEnquiryCarriesItsPhoto() {
        byte[] enquiry = PhotoEnquiries.toHebi(200 * 1024, NUMBERS).letter(7);

        assertThat(enquiry.length).isGreaterThan(200 * 1024);
        fit(enquiry);
    }

    @Test
    void theReceiverFindsTheNumberOfAMessageInItsId() {
        byte[] id = NUMBERS.messageId(81_985_529_216L).getBytes(StandardCharsets.US_ASCII);

        assertThat(Numbers.ofMessageId(id, 0)).isEqualTo(81_985_529_216L);
    }

    @Test
    void theReceiptOfTheReceiverIsOneForItsMessage() {
        String id = NUMBERS.messageId(3);

        Wire receipt = new Wire(new HenanReceipt().of(id), HenanReceipt.CONTENT_TYPE);

        assertThat(parts.readReceipt(receipt).getRefMessageId()).isEqualTo(id);
    }

    @Test
    void kindsOfLettersTakeTurns() {
        Letters turns = Letters.inTurns(List.of(n -> new byte[] {0}, n -> new byte[] {1}));

        assertThat(turns.letter(6)).containsExactly(0);
        assertThat(turns.letter(7)).containsExactly(1);
    }

    private Message fit(byte[] bytes) {
        Message message = parts.read(new Wire(bytes, Door.JSON));
        assertThat(parts.check(message, Instant.now())).isEmpty();
        assertThat(parts.write(message).bytes()).isNotEmpty();
        return message;
    }
}
