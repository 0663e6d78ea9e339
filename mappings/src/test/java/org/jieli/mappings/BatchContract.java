package org.jieli.mappings;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Acknowledgement;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** What every file of many messages keeps, whatever the dialect. */
public abstract class BatchContract {

    private static final int MANY = 100_000;

    /** How far the reader may be ahead of the rows that were taken, in bytes: its buffer, and the row in hand. */
    private static final int AHEAD = 32 * 1024;

    /** The dialect under test. */
    protected abstract Dialect dialect();

    /** What stands before the rows; empty if nothing does. */
    protected abstract byte[] header();

    /** A message as a row, with the end of its line. */
    protected abstract byte[] row(Message message);

    /** A row from which nothing can be read, with the end of its line. */
    protected abstract byte[] brokenRow();

    /** A row of {@code size} bytes or a few more. */
    protected abstract byte[] rowOf(int size);

    /** The longest row that is read, in bytes. */
    protected abstract int longest();

    protected final Batch batch() {
        return dialect().batch().orElseThrow();
    }

    @Test
    void everyRowIsAMessageOfItsOwn() {
        Message first = Samples.message(MessageType.A1);
        Message second = Samples.message(MessageType.A3);
        List<Row> rows = read(file(row(first), row(second)));

        assertThat(rows).extracting(Row::number).containsExactly(1, 2);
        assertThat(rows).extracting(this::id).containsExactly(idOf(first), idOf(second));
        assertThat(rows.getLast().line()).isGreaterThan(rows.getFirst().line());
        assertThat(Messages.encode(message(rows.getFirst()))).isEqualTo(Messages.encode(first));
    }

    @Test
    void aBrokenRowNeverSinksTheGoodOnes() {
        Message good = Samples.message(MessageType.A1);
        List<Row> rows = read(file(row(good), brokenRow(), row(good), brokenRow(), brokenRow(), row(good)));

        assertThat(rows).extracting(Row::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(rows).extracting(this::isGood).containsExactly(true, false, true, false, false, true);
        assertThat(rows).extracting(Row::line).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aRowOverTheLimitIsToldAndPassedOver() {
        Message good = Samples.message(MessageType.A1);
        List<Row> rows = read(file(row(good), rowOf(longest() + 1), row(good)));

        assertThat(rows).extracting(this::isGood).containsExactly(true, false, true);
        assertThat(rows.get(1).problems())
                .extracting(problem -> problem.code() + " " + problem.place().line())
                .containsExactly("E104 " + rows.get(1).line());
    }

    @Test
    void blankLinesAreNoRows() {
        byte[] blank = "\r\n \n".getBytes(US_ASCII);
        Message good = Samples.message(MessageType.A1);

        assertThat(read(file(row(good), blank, row(good), blank)))
                .extracting(this::isGood)
                .containsExactly(true, true);
    }

    @Test
    void theSameFileTwiceGivesTheSameRows() {
        byte[] file = file(row(Samples.message(MessageType.A1)), brokenRow(), row(Samples.message(MessageType.A3)));

        assertThat(read(file))
                .extracting(Row::problems)
                .isEqualTo(read(file).stream().map(Row::problems).toList());
        assertThat(read(file))
                .extracting(this::wire)
                .usingRecursiveComparison()
                .isEqualTo(read(file).stream().map(this::wire).toList());
    }

    @Test
    void aHundredThousandRowsAreReadNeverMoreThanABufferAheadOfWhatWasTaken() {
        byte[] row = row(Samples.message(MessageType.A3));
        EndlessRows file = new EndlessRows(header(), row, MANY);
        int taken = 0;
        try (Rows rows = batch().rows(file)) {
            while (rows.hasNext()) {
                assertThat(rows.next().wire()).isPresent();
                taken++;
                assertThat(file.readSoFar() - header().length - (long) taken * row.length)
                        .isLessThan(AHEAD);
            }
        }
        assertThat(taken).isEqualTo(MANY);
        assertThat(file.closed()).isTrue();
    }

    @Test
    void noiseHasRowsOrAProblemAndNeverThrows() {
        Random random = new Random(4711);
        for (int round = 0; round < 500; round++) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            assertThat(read(noise)).noneMatch(this::isGood);
            assertThat(read(file(noise))).noneMatch(this::isGood);
        }
    }

    @Test
    void aStreamThatBreaksIsNoProblemOfTheFile() {
        byte[] whole = file(row(Samples.message(MessageType.A1)), row(Samples.message(MessageType.A1)));
        InputStream breaking = new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 10)), new BrokenStream());

        try (Rows rows = batch().rows(breaking)) {
            assertThatThrownBy(() -> rows.forEachRemaining(row -> {})).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void aManifestAndAFileOfReceiptsAreNoFilesOfMessages() {
        String name = "x" + ending();

        assertThat(batch().takes(name)).isTrue();
        assertThat(batch().takes(name + ".part")).isFalse();
        assertThat(batch().takes(batch().receiptsName(name))).isFalse();
        assertThat(batch().manifestName(name).filter(batch()::takes)).isEmpty();
    }

    /** The ending of a file's name, with its dot. */
    protected abstract String ending();

    @Test
    void everyRowGetsOneReceiptOnOneLine() {
        Problem problem = Problem.error(ProblemCode.E201, Place.at("性别"), "缺少必填项", "A required field is missing");
        Row row = Row.of(7, 9, 2, new Wire(new byte[0], "text/plain"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowReceipts receipts = batch().receipts(out)) {
            receipts.add(RowReceipt.of(row, Optional.of("id"), Acknowledgement.AA, List.of()));
            receipts.add(
                    RowReceipt.of(row, Optional.empty(), Acknowledgement.AE, List.of(problem, problem.asWarning())));
            receipts.add(RowReceipt.of(Row.broken(8, 10, problem)));
            receipts.add(RowReceipt.ofFile(List.of(problem)));
        }
        assertReceipts(out.toByteArray());
    }

    /**
     * A file of four receipts: an AA for row 7 at line 9 with the id {@code id}; an AE for the same row with an error and a warning,
     * both E201 at 性别; an AE for the broken row 8 at line 10; an AE for the file.
     */
    protected abstract void assertReceipts(byte[] file);

    protected final byte[] file(byte[]... rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header());
        for (byte[] row : rows) {
            file.writeBytes(row);
        }
        return file.toByteArray();
    }

    protected final List<Row> read(byte[] file) {
        List<Row> found = new ArrayList<>();
        try (Rows rows = batch().rows(new ByteArrayInputStream(file))) {
            rows.forEachRemaining(found::add);
            assertThat(rows.problem().isPresent() && !found.isEmpty()).isFalse();
        }
        return found;
    }

    protected final Message message(Row row) {
        Reading reading = dialect().read(row.wire().orElseThrow());
        assertThat(reading.problems()).isEmpty();
        return reading.message().orElseThrow();
    }

    private boolean isGood(Row row) {
        assertThat(row.wire().isPresent()).isEqualTo(row.problems().isEmpty());
        return row.wire()
                .map(wire -> dialect().read(wire))
                .flatMap(Reading::message)
                .isPresent();
    }

    protected final byte[] wire(Row row) {
        return row.wire().map(Wire::bytes).orElse(null);
    }

    private String id(Row row) {
        return idOf(message(row));
    }

    private static String idOf(Message message) {
        return message.getEnvelope().getMessageId();
    }

    private static final class BrokenStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("cut");
        }
    }
}
