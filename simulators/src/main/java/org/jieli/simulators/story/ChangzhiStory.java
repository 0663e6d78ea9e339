package org.jieli.simulators.story;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jieli.simulators.Cast;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Words;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.letter.JsonLetter;
import org.jieli.simulators.letter.Letter;

/**
 * The man from Changzhi railway station, in 26 steps (domain.md 2.7): from the call of a citizen to the signed handover in Hebi
 * and the first visit at his home. What is said stands in the files of {@code stories/changzhi}.
 */
public final class ChangzhiStory {

    private static final OffsetDateTime ENTRY = OffsetDateTime.parse("2023-02-06T10:00:00+08:00");

    private static final String CHANGZHI = "changzhi";
    private static final String LULIANG = "luliang";
    private static final String ANYANG = "anyang";
    private static final String HEBI = "hebi";
    private static final String NATIONAL = "national";
    private static final String SHANXI_POLICE = "shanxi-police";
    private static final String HENAN_POLICE = "henan-police";
    private static final String XUNQIN = "xunqin";

    private final Manuscript manuscript = new Manuscript("changzhi");
    private final Cast cast;

    /** The story with these partners. */
    public ChangzhiStory(Cast cast) {
        this.cast = cast;
    }

    /** When the man came to the station: the story begins. */
    public static Instant entry() {
        return ENTRY.toInstant();
    }

    /** Number of the case of the man at Changzhi station. */
    public String caseNo() {
        return notice(words -> words.path(Field.CASE_NO));
    }

    /** Number of his handover to Hebi. */
    public String handoverNo() {
        return notice(words -> words.reference("F1").orElseThrow());
    }

    private String notice(Function<Words, String> field) {
        Simulator changzhi = cast.named(CHANGZHI);
        String path = field.apply(changzhi.contract().words());
        return manuscript.letter(19, "F1", changzhi).get(path).orElseThrow();
    }

    /** The steps in their order. */
    public List<Step> steps() {
        return List.of(
                new Step(1, List.of(turn(1, "A1", after(0, 40), CHANGZHI, NATIONAL))),
                new Step(2, List.of(turn(2, "A5", after(0, 41), NATIONAL, CHANGZHI))),
                new Step(3, List.of(turn(3, "B1", after(0, 45), CHANGZHI, NATIONAL))),
                new Step(4, List.of(turn(4, "B2", after(0, 46), NATIONAL, CHANGZHI))),
                new Step(5, List.of(turn(5, "C1", after(1, 0), CHANGZHI, SHANXI_POLICE))),
                new Step(6, List.of(turn(6, "C2", after(1, 5), SHANXI_POLICE, CHANGZHI))),
                new Step(7, List.of(turn(7, "C3", after(5, 0), SHANXI_POLICE, CHANGZHI))),
                new Step(8, List.of(turn(8, "E1", after(5, 10), CHANGZHI, LULIANG))),
                new Step(9, List.of(turn(9, "E2", after(6, 30), LULIANG, CHANGZHI))),
                new Step(
                        10,
                        List.of(turn(10, "E1", after(5, 10), CHANGZHI, ANYANG).copiedTo(bureaus()))),
                new Step(11, List.of(turn(11, "D1", after(20, 0), CHANGZHI, XUNQIN))),
                new Step(12, List.of(turn(12, "E2", after(26, 0), ANYANG, CHANGZHI))),
                new Step(
                        13,
                        List.of(
                                turn(13, "E1", after(26, 5), CHANGZHI, HEBI).copiedTo(bureaus()),
                                turn(13, "E4", after(26, 5), CHANGZHI, HEBI))),
                new Step(14, List.of(turn(14, "C1", after(30, 0), CHANGZHI, HENAN_POLICE))),
                new Step(15, List.of(turn(15, "C3", after(31, 0), HENAN_POLICE, CHANGZHI))),
                new Step(16, List.of(turn(16, "E5", after(46, 0), HEBI, CHANGZHI))),
                new Step(17, List.of(identityConfirmed())),
                new Step(
                        18,
                        List.of(
                                turn(18, "A2", after(46, 10), CHANGZHI, NATIONAL),
                                turn(18, "D3", after(46, 10), CHANGZHI, XUNQIN),
                                turn(18, "A5", after(46, 11), NATIONAL, CHANGZHI))),
                new Step(
                        19, List.of(turn(19, "F1", day(4, 9, 0), CHANGZHI, HEBI).copiedTo(bureaus()))),
                new Step(
                        20, List.of(turn(20, "F2", day(5, 9, 0), HEBI, CHANGZHI).copiedTo(bureaus()))),
                new Step(
                        21, List.of(turn(21, "F4", day(7, 8, 0), CHANGZHI, HEBI).copiedTo(bureaus()))),
                new Step(22, List.of(turn(22, "F6", day(7, 13, 10), CHANGZHI, HEBI))),
                new Step(23, List.of(signedBySender(), signedByReceiver())),
                new Step(
                        24,
                        List.of(
                                turn(24, "A3", day(7, 18, 0), CHANGZHI, NATIONAL),
                                turn(24, "A5", day(7, 18, 1), NATIONAL, CHANGZHI))),
                new Step(
                        25,
                        List.of(
                                turn(25, "A1", day(7, 18, 30), HEBI, NATIONAL),
                                turn(25, "A5", day(7, 18, 31), NATIONAL, HEBI))),
                new Step(
                        26,
                        List.of(
                                Turn.ofGateway("G1", day(37, 14, 0), cast.named(HEBI)),
                                visitReported(),
                                turn(26, "G3", day(37, 17, 30), HEBI, NATIONAL),
                                turn(26, "A5", day(37, 17, 31), NATIONAL, HEBI))));
    }

    private Turn identityConfirmed() {
        return turn(17, "C4", after(46, 10), CHANGZHI, NATIONAL, SHANXI_POLICE, HENAN_POLICE, LULIANG, ANYANG, HEBI);
    }

    /** Changzhi signs the digest of its own sheet. */
    private Turn signedBySender() {
        Words words = cast.named(CHANGZHI).contract().words();
        String content = words.path(Field.HANDOVER_CONTENT);
        return turn(23, "F7", day(7, 13, 45), CHANGZHI, HEBI)
                .finishedBy(sheet -> sheet.set(
                        words.path(Field.HANDOVER_DIGEST),
                        HandoverSheet.digest(((JsonLetter) sheet).root().at(content))))
                .copiedTo(bureaus());
    }

    /** Hebi signs the content and the digest that it was given. */
    private Turn signedByReceiver() {
        Simulator hebi = cast.named(HEBI);
        Words words = hebi.contract().words();
        String digest = words.path(Field.HANDOVER_DIGEST);
        return turn(23, "F7", day(7, 13, 55), HEBI, CHANGZHI)
                .finishedBy(sheet -> {
                    Letter given = theOnly(hebi, "F7");
                    return sheet.adopt(words.path(Field.HANDOVER_CONTENT), given)
                            .set(digest, given.get(digest).orElseThrow());
                })
                .copiedTo(bureaus());
    }

    /** Hebi reports the visit that the gateway asked for, by its number. */
    private Turn visitReported() {
        Simulator hebi = cast.named(HEBI);
        Words words = hebi.contract().words();
        return turn(26, "G2", day(37, 17, 0), HEBI, NATIONAL).finishedBy(report -> {
            Letter task = theOnly(hebi, "G1");
            words.read(task, Field.MESSAGE_ID).ifPresent(id -> words.write(report, Field.CAUSATION_ID, id));
            words.read(task, Field.CORRELATION_ID).ifPresent(id -> words.write(report, Field.CORRELATION_ID, id));
            String visitNo = task.get(words.reference("G1").orElseThrow()).orElseThrow();
            return report.set(words.reference("G2").orElseThrow(), visitNo);
        });
    }

    /**
     * True if both sides signed the same content, and the gateway told Changzhi the digest that Changzhi had worked out by itself.
     */
    public boolean signedAlike() {
        Simulator changzhi = cast.named(CHANGZHI);
        Simulator hebi = cast.named(HEBI);
        Optional<String> told = signature(changzhi)
                .flatMap(sent -> changzhi.ledger().outcome(sent.messageId()))
                .flatMap(receipt -> read(changzhi, receipt.answer(), Field.DIGEST_TO_SIGN));
        return told.isPresent()
                && told.equals(signature(changzhi).flatMap(sent -> read(changzhi, sent.bytes(), Field.HANDOVER_DIGEST)))
                && told.equals(signature(hebi).flatMap(sent -> read(hebi, sent.bytes(), Field.HANDOVER_DIGEST)));
    }

    private static Optional<Entry> signature(Simulator partner) {
        return partner.ledger().sent().stream()
                .filter(entry -> entry.type().equals("F7"))
                .findFirst();
    }

    private static Optional<String> read(Simulator partner, byte[] bytes, Field field) {
        Contract contract = partner.contract();
        return contract.words().read(contract.read(bytes), field);
    }

    private static Letter theOnly(Simulator partner, String type) {
        Contract contract = partner.contract();
        Entry entry = partner.ledger().received(type).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(partner + " has not received " + type + " yet"));
        return contract.read(entry.bytes());
    }

    private Turn turn(int step, String type, Instant at, String from, String... to) {
        Simulator speaker = cast.named(from);
        return Turn.of(type, at, speaker, named(to), () -> manuscript.letter(step, type, speaker));
    }

    private List<Simulator> bureaus() {
        return named("shanxi-bureau", "henan-bureau");
    }

    private List<Simulator> named(String... names) {
        return Arrays.stream(names).map(cast::named).toList();
    }

    private static Instant after(int hours, int minutes) {
        return ENTRY.plusHours(hours).plusMinutes(minutes).toInstant();
    }

    private static Instant day(int day, int hour, int minute) {
        return ENTRY.plusDays(day).withHour(hour).withMinute(minute).toInstant();
    }
}
