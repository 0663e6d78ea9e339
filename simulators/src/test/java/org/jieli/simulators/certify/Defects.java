package org.jieli.simulators.certify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jieli.simulators.certify.Proxy.Answer;
import org.jieli.simulators.certify.Proxy.Call;
import org.jieli.simulators.certify.Proxy.Next;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.letter.Letter;

/** What can be wrong with a system, in the words of its dialect. */
final class Defects {

    private final Contract contract;

    Defects(Contract contract) {
        this.contract = contract;
    }

    Contract contract() {
        return contract;
    }

    /** What a message says in a field; empty if it cannot be read. */
    Optional<String> read(byte[] bytes, Field field) {
        return letter(bytes).flatMap(letter -> contract.words().read(letter, field));
    }

    private Optional<Letter> letter(byte[] bytes) {
        try {
            return Optional.of(contract.read(bytes));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    String type(byte[] bytes) {
        return letter(bytes).flatMap(letter -> contract.words().type(letter)).orElse("");
    }

    void write(Letter letter, Field field, Object value) {
        letter.set(contract.words().path(field), value);
    }

    /** The same after a change to its letter. */
    private byte[] edited(byte[] bytes, Consumer<Letter> change) {
        Letter letter = contract.read(bytes);
        change.accept(letter);
        return letter.bytes();
    }

    /** Every answer at once is changed. */
    static Filter answers(UnaryOperator<Answer> change) {
        return toThem((call, next) -> change.apply(next.say(call)));
    }

    /** Every receipt is changed, knowing what it answers. */
    Filter receipts(BiConsumer<Letter, Call> change) {
        return replies("Z1", change);
    }

    /** Every reject is changed. */
    Filter rejects(Consumer<Letter> change) {
        return replies("Z2", (letter, call) -> change.accept(letter));
    }

    private Filter replies(String type, BiConsumer<Letter, Call> change) {
        return toThem((call, next) -> {
            Answer answer = next.say(call);
            return type(answer.bytes()).equals(type)
                    ? answer.with(edited(answer.bytes(), letter -> change.accept(letter, call)))
                    : answer;
        });
    }

    /** Some messages get this instead of an answer. */
    static Filter instead(Predicate<Call> which, Answer answer) {
        return toThem((call, next) -> which.test(call) ? answer : next.say(call));
    }

    /** Some messages that are sent back get a receipt all the same. */
    Filter takesAllTheSame(BiPredicate<Call, Answer> which) {
        return toThem((call, next) -> {
            Answer answer = next.say(call);
            return type(answer.bytes()).equals("Z2") && which.test(call, answer) ? receipt(answer) : answer;
        });
    }

    /** A receipt with nothing right in it but its type. */
    Answer receipt(Answer like) {
        return new Answer(200, like.contentType(), contract.sample("Z1").bytes(), Map.of());
    }

    /** A reject with nothing right in it but its type. */
    Answer reject() {
        return new Answer(400, contract.contentType(), contract.sample("Z2").bytes(), Map.of());
    }

    /** True if it says only problems of this code. */
    boolean saysOnly(Answer answer, String code) {
        return contract.receipts().problems(answer.bytes()).stream()
                .allMatch(problem -> problem.code().name().equals(code));
    }

    /** Something wrong that depends on how often an id has come. */
    Filter counting(Counted defect) {
        Map<String, Integer> times = new ConcurrentHashMap<>();
        return toThem((call, next) -> {
            String id = read(call.bytes(), Field.MESSAGE_ID).orElse("");
            if (id.isEmpty()) {
                return next.say(call);
            }
            return defect.pass(times.merge(id, 1, Integer::sum), call, next);
        });
    }

    /** How a message is answered that comes for the n-th time, from 1. */
    interface Counted {
        Answer pass(int time, Call call, Next next) throws IOException, InterruptedException;
    }

    /** Every message that it sends is changed. */
    Filter sends(Consumer<Letter> change) {
        return fromThem((call, next) -> next.say(call.with(edited(call.bytes(), change))));
    }

    static Filter toThem(Proxy.Between between) {
        return new Filter() {
            @Override
            public Answer toThem(Call call, Next next) throws IOException, InterruptedException {
                return between.pass(call, next);
            }
        };
    }

    static Filter fromThem(Proxy.Between between) {
        return new Filter() {
            @Override
            public Answer fromThem(Call call, Next next) throws IOException, InterruptedException {
                return between.pass(call, next);
            }
        };
    }

    /** It gives up what met this status: nothing of it is passed on any more. */
    Filter givesUpAfter(int status) {
        Map<String, Boolean> given = new ConcurrentHashMap<>();
        return fromThem((call, next) -> {
            String id = read(call.bytes(), Field.MESSAGE_ID).orElse("");
            if (given.containsKey(id)) {
                return receipt(Answer.of(200));
            }
            Answer answer = next.say(call);
            if (answer.status() == status) {
                given.put(id, true);
            }
            return answer;
        });
    }

    /** It says again at once what met this status. */
    static Filter saysAgainAtOnce(int status) {
        return fromThem((call, next) -> {
            Answer answer = next.say(call);
            return answer.status() == status ? next.say(call) : answer;
        });
    }

    /** Takes a while. */
    static void think(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    static boolean has(Call call, String ascii) {
        return text(call).contains(ascii);
    }

    static String text(Call call) {
        return new String(call.bytes(), StandardCharsets.ISO_8859_1);
    }
}
