package org.jieli.simulators.certify.trial;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.letter.Letter;

/** One case being tried on one system: what it may do, what was said, and what is wrong. Thread-safe. */
public final class Trial {

    private static final int EXCERPT = 6000;

    private final Bench bench;
    private final List<Exhibit> exhibits = new CopyOnWriteArrayList<>();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private volatile String skipped = "";

    /** A trial on a bench. */
    public Trial(Bench bench) {
        this.bench = bench;
    }

    /** Who is tested, by what way, and how long a case waits. */
    public Bench bench() {
        return bench;
    }

    /** The contract of the dialect. */
    public Contract contract() {
        return bench.party().contract();
    }

    /** A message with which a case can begin. */
    public Draft draft() {
        return draft(bench.party().role().opener());
    }

    /** A message from one of the samples, with an id, a case and a conversation of its own. */
    public Draft draft(String sample) {
        return bench.drafts().from(sample);
    }

    /** The path of a field that cases write ({@code certify/<dialect>.properties}); the case applies only where there is one. */
    public String mark(String name) {
        return bench.marks().need(name);
    }

    /** Brings a message and tells what was said to it. */
    public Reply post(Draft draft) throws IOException, InterruptedException {
        return post(draft, draft.bytes(), draft.contentType());
    }

    /** The same with other bytes, or another media type, than those of the draft. */
    public Reply post(Draft draft, byte[] bytes, String contentType) throws IOException, InterruptedException {
        say(true, draft.type() + " " + draft.messageId() + "  " + contentType + "  " + bytes.length + " B", bytes);
        Reply reply = bench.courier().bring(draft.messageId(), bytes, contentType);
        say(
                false,
                reply.status() + "  " + reply.contentType() + "  "
                        + reply.took().toMillis() + " ms",
                reply.bytes());
        return reply;
    }

    /** Asks a question: its answers are told to the conversation, and the door meets the first of them with these behaviours. */
    public Conversation ask(String sample, Behaviour... plan) throws IOException, InterruptedException {
        return ask(draft(sample), plan);
    }

    /** The same with a question that the case has written. */
    public Conversation ask(Draft question, Behaviour... plan) throws IOException, InterruptedException {
        Conversation conversation = expect(question, plan);
        post(question);
        return conversation;
    }

    /** Looks out for the answers to a question that is not asked yet. */
    public Conversation expect(Draft question, Behaviour... plan) {
        return bench.letterbox().open(question, List.of(plan));
    }

    /** The next message of a conversation; if none comes within the time for answers, that is wrong. */
    public Optional<Arrival> await(Conversation conversation, String what) throws InterruptedException {
        Optional<Arrival> arrival = watch(conversation, bench.pace().answer());
        if (arrival.isEmpty()) {
            wrong(ProblemCode.E504, Place.WHOLE, "没有等到：" + what, "It did not come: " + what);
        }
        return arrival;
    }

    /** The next message of a conversation, if one comes within the time. */
    public Optional<Arrival> watch(Conversation conversation, Duration time) throws InterruptedException {
        Optional<Arrival> arrival = conversation.next(time);
        arrival.ifPresent(this::show);
        return arrival;
    }

    /** Puts a message that came before the reader of the report. */
    public void show(Arrival arrival) {
        say(false, arrival.type() + " " + arrival.messageId() + "  " + arrival.contentType(), arrival.bytes());
    }

    private void say(boolean toThem, String line, byte[] bytes) {
        exhibits.add(new Exhibit(Clock.systemUTC().instant(), toThem, line.strip(), excerpt(bytes)));
    }

    private String excerpt(byte[] bytes) {
        String declared = contract().contentType();
        Charset charset = Charset.forName(declared.substring(declared.lastIndexOf('=') + 1));
        int length = Math.min(bytes.length, EXCERPT);
        return new String(bytes, 0, length, charset) + (length < bytes.length ? " …" : "");
    }

    /** What was said at once, read; empty if it is nothing of this dialect. */
    public Optional<Letter> letter(Reply reply) {
        try {
            return Optional.of(contract().read(reply.bytes()));
        } catch (IllegalArgumentException notOfThisDialect) {
            return Optional.empty();
        }
    }

    /** What it says in a field. */
    public Optional<String> read(Reply reply, Field field) {
        return letter(reply).flatMap(letter -> contract().words().read(letter, field));
    }

    /** Its type, Z1 or Z2 if all is well; empty if it has none. */
    public String type(Reply reply) {
        return letter(reply).flatMap(letter -> contract().words().type(letter)).orElse("");
    }

    /** True if the message counts as taken: its status says so, and no reject says otherwise. */
    public boolean isTaken(Reply reply) {
        return reply.saysTaken() && !type(reply).equals("Z2");
    }

    /** True if the message was sent back for good: its status says so, and no receipt says otherwise. */
    public boolean isSentBack(Reply reply) {
        return reply.saysSentBack()
                && (reply.status() == 0
                        ? type(reply).equals("Z2")
                        : !type(reply).equals("Z1"));
    }

    /** Notes something wrong, with its place in what the system said. */
    public void wrong(ProblemCode code, Place place, String zh, String en) {
        problems.add(Problem.error(code, place, zh, en));
    }

    /** Notes something wrong unless it holds. */
    public void must(boolean holds, ProblemCode code, Place place, String zh, String en) {
        if (!holds) {
            wrong(code, place, zh, en);
        }
    }

    /** The place of a field in a letter of this dialect. */
    public Place place(Field field) {
        return Place.at(contract().words().path(field));
    }

    /** Notes what a contract says is wrong. */
    public void wrong(List<Problem> found) {
        problems.addAll(found);
    }

    /** The case says nothing about this system. */
    public void skip(String zh, String en) {
        skipped = zh + " / " + en;
    }

    /** What came of it. */
    public Result result(Case tried, Duration took) {
        return new Result(tried, new ArrayList<>(problems), skipped, new ArrayList<>(exhibits), took);
    }
}
