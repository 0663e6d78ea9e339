package org.jieli.routes.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieli.mappings.Wire;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** Makes acceptances for tests: a handover notice from Changzhi, received at eight in the morning, unless told otherwise. */
public final class AcceptanceBuilder {

    /** Organisation code of the rescue station of Changzhi (synthetic). */
    public static final String CHANGZHI = "12140400YYY0000001";

    /** Organisation code of the rescue station of Hebi (synthetic). */
    public static final String HEBI = "12410600YYY0000016";

    /** When messages are received unless told otherwise. */
    public static final Instant MORNING = Instant.parse("2026-03-09T00:00:00Z");

    private final MessageKey key;
    private String content = "notice";
    private String caseNo;
    private boolean urgent;
    private Instant receivedAt = MORNING;
    private CustodyMove custody;
    private long fired;
    private final List<NewDelivery> deliveries = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<NewDeadline> deadlines = new ArrayList<>();
    private final List<String> settles = new ArrayList<>();

    private AcceptanceBuilder(MessageKey key) {
        this.key = key;
    }

    /** The message of Changzhi with this number. */
    public static AcceptanceBuilder message(int number) {
        return message(CHANGZHI, number);
    }

    /** The message of this organisation with this number. */
    public static AcceptanceBuilder message(String sender, int number) {
        return new AcceptanceBuilder(new MessageKey(sender, id(number)));
    }

    /** A message id made of a number. */
    public static String id(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    /** The state of a conversation after so many steps. */
    public static Conversation handover(String key, String state, int version) {
        return new Conversation(key, "HANDOVER", state, version, "A-2026-1", Map.of("from", CHANGZHI, "to", HEBI));
    }

    public AcceptanceBuilder saying(String words) {
        content = words;
        return this;
    }

    public AcceptanceBuilder ofCase(String number) {
        caseNo = number;
        return this;
    }

    public AcceptanceBuilder urgent() {
        urgent = true;
        return this;
    }

    public AcceptanceBuilder receivedAt(Instant at) {
        receivedAt = at;
        return this;
    }

    public AcceptanceBuilder to(String partner) {
        deliveries.add(new NewDelivery(partner, false, false));
        return this;
    }

    public AcceptanceBuilder sentAtOnce(String partner, Lease lease) {
        deliveries.add(new NewDelivery(partner, false, false).leased(lease));
        return this;
    }

    public AcceptanceBuilder toInboxOf(String partner) {
        deliveries.add(new NewDelivery(partner, true, true));
        return this;
    }

    public AcceptanceBuilder step(int before, Conversation after) {
        steps.add(new Step(before, after));
        return this;
    }

    public AcceptanceBuilder moves(String custodyOfCase, String from, String to) {
        custody = new CustodyMove(custodyOfCase, from, to, receivedAt);
        return this;
    }

    public AcceptanceBuilder starts(String kind, String deadlineKey, Instant dueAt) {
        deadlines.add(new NewDeadline(kind, deadlineKey, dueAt));
        return this;
    }

    public AcceptanceBuilder settles(String kind, String deadlineKey) {
        settles.add(kind + "/" + deadlineKey);
        return this;
    }

    public AcceptanceBuilder fires(Deadline deadline) {
        fired = deadline.id();
        return this;
    }

    public Acceptance build() {
        return new Acceptance(
                kept(),
                wire("receipt for " + content),
                List.of(warning()),
                deliveries,
                steps,
                custody,
                deadlines,
                settles,
                fired);
    }

    /** Bytes of a partner, in JSON by their type. */
    public static Wire wire(String words) {
        return new Wire(words.getBytes(StandardCharsets.UTF_8), "application/json;charset=UTF-8");
    }

    /** A warning as a receipt tells it. */
    public static Problem warning() {
        return Problem.warning(
                        ProblemCode.E204, Place.at("/notice/eta"), "到达时间早于规定", "Arrives earlier than the rule asks")
                .by("V-30");
    }

    private KeptMessage kept() {
        return new KeptMessage(
                key,
                "changzhi",
                MessageType.F1,
                caseNo,
                "J-" + key.messageId(),
                urgent,
                receivedAt,
                wire(content),
                "sm3 of " + content,
                ("<message>" + content + "</message>").getBytes(StandardCharsets.UTF_8));
    }
}
