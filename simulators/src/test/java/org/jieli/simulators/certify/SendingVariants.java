package org.jieli.simulators.certify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jieli.simulators.certify.Proxy.Answer;
import org.jieli.simulators.certify.Proxy.Call;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.letter.Letter;

/** Systems that answer and send wrongly. */
final class SendingVariants {

    private static final String SOMEBODY_ELSES = "01862350-6a02-7abc-8def-0123456789ab";

    private SendingVariants() {}

    static List<BrokenVariant> answers() {
        return List.of(
                BrokenVariant.of(
                        "it never answers",
                        "hebi",
                        with -> Defects.fromThem((call, next) -> with.receipt(Answer.of(200))),
                        "C-ANS-01 C-ANS-02 C-ANS-03 C-ANS-04 C-ANS-05 C-ANS-06 C-ANS-07 C-ANS-E1 C-ANS-E4 C-ANS-F1 C-ANS-G1"
                                + " C-SND-01 C-SND-02 C-SND-03 C-SND-04 C-SND-05 C-SND-06"),
                BrokenVariant.of(
                        "it does not answer about guardians",
                        "changzhi",
                        with -> Defects.fromThem((call, next) ->
                                with.type(call.bytes()).equals("E5") ? with.receipt(Answer.of(200)) : next.say(call)),
                        "C-ANS-E4"),
                BrokenVariant.of(
                        "it answers an enquiry with an acceptance",
                        "hebi",
                        SendingVariants::acceptsAnEnquiry,
                        "C-ANS-E1"),
                BrokenVariant.of(
                        "its acceptances break the contract",
                        "hebi",
                        with -> with.sends(letter -> letter.remove("/BW/HSDF/JJDH")),
                        "C-ANS-01 C-ANS-03"),
                BrokenVariant.of(
                        "its answers do not say what they answer",
                        "changzhi",
                        with -> with.sends(
                                letter -> letter.remove(with.contract().words().path(Field.CAUSATION_ID))),
                        "C-ANS-02"),
                BrokenVariant.of(
                        "it answers about another handover",
                        "hebi",
                        with -> with.sends(letter -> {
                            if (letter.has("/BW/HSDF/JJDH")) {
                                letter.set("/BW/HSDF/JJDH", "JJZZ14040001202302060001X01");
                            }
                        }),
                        "C-ANS-03"),
                BrokenVariant.of(
                        "it opens a conversation of its own for each answer",
                        "hebi",
                        with -> with.sends(letter -> with.write(letter, Field.CORRELATION_ID, SOMEBODY_ELSES)),
                        "C-ANS-04"),
                BrokenVariant.of(
                        "it answers the province instead of the station that asked",
                        "changzhi",
                        with -> with.sends(letter -> with.write(letter, Field.RECEIVER_ORG, "MZT14000001")),
                        "C-ANS-05"),
                BrokenVariant.of(
                        "its answers are dated years ago",
                        "hebi",
                        with -> with.sends(letter -> with.write(
                                letter, Field.CREATED_AT, with.contract().time(Instant.parse("2023-02-06T02:00:00Z")))),
                        "C-ANS-06"),
                BrokenVariant.of(
                        "it answers every copy of a question", "hebi", SendingVariants::answersCopies, "C-ANS-07"),
                BrokenVariant.of(
                        "it answers what it has sent back",
                        "hebi",
                        with -> Defects.toThem((call, next) -> {
                            Answer answer = next.say(call);
                            if (Defects.has(call, "<HSTZ>") && !Defects.has(call, "<JJDH>") && answer.status() == 400) {
                                next.say(call.with(mended(call)));
                            }
                            return answer;
                        }),
                        "C-ANS-08"));
    }

    private static byte[] mended(Call call) {
        String text = new String(call.bytes(), StandardCharsets.ISO_8859_1);
        return text.replace("<HSTZ>", "<HSTZ><JJDH>JJZZ14040001202302060001X01</JJDH>")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Filter acceptsAnEnquiry(Defects with) {
        return Defects.fromThem((call, next) -> {
            if (!with.type(call.bytes()).equals("E2")) {
                return next.say(call);
            }
            Letter wrong = with.contract().sample("F2");
            for (Field field : List.of(
                    Field.MESSAGE_ID, Field.CORRELATION_ID, Field.SENDER_ORG, Field.RECEIVER_ORG, Field.CASE_NO)) {
                with.read(call.bytes(), field).ifPresent(value -> with.write(wrong, field, value));
            }
            return next.say(call.with(wrong.bytes()));
        });
    }

    /** What was asked again is answered again under a new id. */
    private static Filter answersCopies(Defects with) {
        Map<String, Call> answers = new ConcurrentHashMap<>();
        return new Filter() {
            private volatile Proxy.Next gateway;

            @Override
            public Answer toThem(Call call, Proxy.Next next) throws IOException, InterruptedException {
                Answer answer = next.say(call);
                Optional<Call> before =
                        with.read(call.bytes(), Field.MESSAGE_ID).map(answers::get);
                if (before.isPresent()) {
                    gateway.say(before.get());
                }
                return answer;
            }

            @Override
            public Answer fromThem(Call call, Proxy.Next next) throws IOException, InterruptedException {
                gateway = next;
                Letter again = with.contract().read(call.bytes());
                with.write(again, Field.MESSAGE_ID, UUID.randomUUID().toString());
                Answer answer = next.say(call);
                with.read(call.bytes(), Field.CAUSATION_ID)
                        .ifPresent(cause -> answers.put(cause, call.with(again.bytes())));
                return answer;
            }
        };
    }

    static List<BrokenVariant> sending() {
        return List.of(
                BrokenVariant.of("a 503 is the end of it", "hebi", with -> with.givesUpAfter(503), "C-SND-01"),
                BrokenVariant.of("a 429 is the end of it", "changzhi", with -> with.givesUpAfter(429), "C-SND-02"),
                BrokenVariant.of(
                        "a broken connection is the end of it", "hebi", with -> with.givesUpAfter(0), "C-SND-03"),
                BrokenVariant.of(
                        "every try has a new id",
                        "hebi",
                        with -> with.sends(letter -> with.write(
                                letter, Field.MESSAGE_ID, UUID.randomUUID().toString())),
                        "C-SND-01 C-SND-02 C-SND-03"),
                BrokenVariant.of(
                        "it comes again at once when it is asked to wait",
                        "henan-police",
                        with -> Defects.saysAgainAtOnce(503),
                        "C-SND-04"),
                BrokenVariant.of(
                        "it sends again unchanged what was sent back",
                        "changzhi",
                        with -> Defects.saysAgainAtOnce(422),
                        "C-SND-05"),
                BrokenVariant.of(
                        "it sends everything twice, to be sure",
                        "national",
                        with -> Defects.saysAgainAtOnce(202),
                        "C-ANS-07 C-SND-06"),
                BrokenVariant.of(
                        "all its answers have one id",
                        "hebi",
                        with -> with.sends(letter -> with.write(letter, Field.MESSAGE_ID, SOMEBODY_ELSES)),
                        "C-SND-07"),
                BrokenVariant.of(
                        "it has somebody else's key",
                        "changzhi",
                        with -> Defects.fromThem((call, next) -> next.say(call.key("Bearer other"))),
                        "C-SND-08"),
                BrokenVariant.of(
                        "it does not say its charset",
                        "hebi",
                        with -> Defects.fromThem((call, next) -> next.say(call.as("application/xml"))),
                        "C-SND-09"),
                BrokenVariant.of(
                        "it speaks for its province",
                        "hebi",
                        with -> with.sends(letter -> with.write(letter, Field.SENDER_ORG, "MZT41000001")),
                        "C-SND-10"));
    }
}
