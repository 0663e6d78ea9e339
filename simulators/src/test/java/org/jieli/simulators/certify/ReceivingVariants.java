package org.jieli.simulators.certify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieli.schemas.message.Digests;
import org.jieli.simulators.certify.Proxy.Answer;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.letter.JsonLetter;
import org.jieli.simulators.letter.Letter;

/** Systems that take messages in wrongly. */
final class ReceivingVariants {

    private static final String SOMEBODY_ELSES = "01862350-6a02-7abc-8def-0123456789ab";
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private ReceivingVariants() {}

    static List<BrokenVariant> receipts() {
        return List.of(
                BrokenVariant.of(
                        "its receipts name another message",
                        "hebi",
                        with -> with.receipts((receipt, call) -> with.write(receipt, Field.RECEIPT_OF, SOMEBODY_ELSES)),
                        "C-RCPT-01 C-LOAD-01"),
                BrokenVariant.of(
                        "its digest is that of the text in UTF-8",
                        "hebi",
                        with -> with.receipts((receipt, call) -> with.write(
                                receipt,
                                Field.RECEIPT_DIGEST,
                                Digests.sm3(new String(call.bytes(), GB18030).getBytes(StandardCharsets.UTF_8)))),
                        "C-RCPT-02 C-LOAD-01"),
                BrokenVariant.of(
                        "its digest is a SHA-256 cut in half",
                        "changzhi",
                        with -> with.receipts((receipt, call) -> with.write(receipt, Field.RECEIPT_DIGEST, "00ff")),
                        "C-RCPT-02 C-RCPT-03 C-LOAD-01"),
                BrokenVariant.of(
                        "its receipts lack the time",
                        "changzhi",
                        with -> with.receipts((receipt, call) ->
                                receipt.remove(with.contract().words().path(Field.RECEIPT_AT))),
                        "C-RCPT-03 C-RCPT-07"),
                BrokenVariant.of(
                        "it thinks long about a guardian before it gives a receipt",
                        "hebi",
                        with -> Defects.toThem((call, next) -> {
                            if (Defects.has(call, "<XXLX>E4<")) {
                                Defects.think(Stand.QUICK.receipt().plusMillis(200));
                            }
                            return next.say(call);
                        }),
                        "C-RCPT-04"),
                BrokenVariant.of(
                        "its receipts are about another case",
                        "hebi",
                        with -> with.receipts((receipt, call) ->
                                with.contract().words().write(receipt, Field.CORRELATION_ID, SOMEBODY_ELSES)),
                        "C-RCPT-05"),
                BrokenVariant.of(
                        "its receipts come from another station",
                        "changzhi",
                        with -> with.receipts((receipt, call) -> with.write(receipt, Field.SENDER_ORG, "JZZ11010001")),
                        "C-RCPT-06"),
                BrokenVariant.of(
                        "its clock stands still",
                        "hebi",
                        with -> with.receipts((receipt, call) -> with.write(
                                receipt,
                                Field.RECEIPT_AT,
                                with.contract().time(Instant.parse("2023-02-06T02:00:00Z")))),
                        "C-RCPT-07"),
                BrokenVariant.of(
                        "all its receipts have one id",
                        "hebi",
                        with -> with.receipts((receipt, call) -> with.write(receipt, Field.MESSAGE_ID, SOMEBODY_ELSES)),
                        "C-RCPT-08"),
                BrokenVariant.of(
                        "it calls its XML text",
                        "hebi",
                        with -> Defects.answers(answer -> answer.as("text/xml")),
                        "C-RCPT-11"),
                BrokenVariant.of(
                        "it answers 202 although it is done",
                        "national",
                        with -> Defects.answers(answer -> answer.status() == 200 ? answer.status(202) : answer),
                        "C-RCPT-12"),
                BrokenVariant.of(
                        "it says yes to everything before it looks",
                        "xunqin",
                        with -> with.takesAllTheSame((call, answer) -> true),
                        "C-BAD-11 C-BAD-12 C-BAD-13 C-BAD-14 C-BAD-15 C-BAD-16 C-BAD-17 C-DUP-03 C-DUP-04 C-DUP-06 C-FORM-01 C-FORM-02 C-FORM-03 C-FORM-04 C-HTTP-01 C-HTTP-03"
                                + " C-REJ-01 C-REJ-02 C-REJ-03 C-REJ-04 C-REJ-05 C-REJ-06 C-REJ-07 C-REJ-08"));
    }

    static List<BrokenVariant> copies() {
        return List.of(
                BrokenVariant.of(
                        "every copy gets a receipt with a new id",
                        "hebi",
                        with -> with.receipts((receipt, call) -> with.write(
                                receipt, Field.MESSAGE_ID, UUID.randomUUID().toString())),
                        "C-DUP-02 C-DUP-05 C-DUP-07"),
                BrokenVariant.of(
                        "it sends copies back as duplicates",
                        "hebi",
                        with -> with.counting((time, call, next) -> {
                            Answer answer = next.say(call);
                            return time > 1 && answer.status() == 200 ? with.reject() : answer;
                        }),
                        "C-DUP-01 C-DUP-02 C-DUP-05 C-DUP-07"),
                BrokenVariant.of(
                        "it takes another message under a known id",
                        "changzhi",
                        with -> Defects.answers(answer -> answer.status() == 409 ? with.receipt(answer) : answer),
                        "C-DUP-03 C-DUP-04"),
                BrokenVariant.of(
                        "it says of another message under a known id only that it is wrong",
                        "hebi",
                        with -> Defects.answers(answer -> answer.status() == 409 ? with.reject() : answer),
                        "C-DUP-04"),
                BrokenVariant.of(
                        "a second try of what was sent back gets a receipt",
                        "hebi",
                        with -> with.counting((time, call, next) -> {
                            Answer answer = next.say(call);
                            return time > 1 && answer.status() == 400 ? with.receipt(answer) : answer;
                        }),
                        "C-DUP-06"),
                BrokenVariant.of(
                        "it fails when a message comes twice at once", "hebi", ReceivingVariants::atOnce, "C-DUP-07"),
                BrokenVariant.of(
                        "under load it gives one receipt for another",
                        "hebi",
                        ReceivingVariants::mixedUp,
                        "C-LOAD-01"));
    }

    private static Filter atOnce(Defects with) {
        AtomicInteger inside = new AtomicInteger();
        return with.counting((time, call, next) -> {
            int others = inside.getAndIncrement();
            try {
                Defects.think(Duration.ofMillis(30));
                return others > 0 && time > 1 ? Answer.of(500) : next.say(call);
            } finally {
                inside.decrementAndGet();
            }
        });
    }

    private static Filter mixedUp(Defects with) {
        AtomicInteger inside = new AtomicInteger();
        Answer[] last = new Answer[1];
        return with.counting((time, call, next) -> {
            int others = inside.getAndIncrement();
            try {
                Defects.think(Duration.ofMillis(20));
                Answer answer = next.say(call);
                synchronized (last) {
                    Answer said = others > 2 && time == 1 ? last[0] : answer;
                    last[0] = answer;
                    return said;
                }
            } finally {
                inside.decrementAndGet();
            }
        });
    }

    static List<BrokenVariant> rejects() {
        return List.of(
                BrokenVariant.of(
                        "its rejects do not name the message",
                        "hebi",
                        with -> with.rejects(
                                reject -> reject.remove(with.contract().words().path(Field.REJECT_OF))),
                        "C-REJ-02"),
                BrokenVariant.of(
                        "its rejects tell no place",
                        "changzhi",
                        with -> with.rejects(reject -> {
                            for (int i = 0; reject.has("/reject/errors/" + i); i++) {
                                reject.set("/reject/errors/" + i + "/path", "/");
                            }
                        }),
                        "C-REJ-04 C-REJ-06"),
                BrokenVariant.of(
                        "it calls everything that is wrong unparsable",
                        "changzhi",
                        with -> with.rejects(reject -> {
                            for (int i = 0; reject.has("/reject/errors/" + i); i++) {
                                reject.set("/reject/errors/" + i + "/code", "E101");
                            }
                        }),
                        "C-REJ-03 C-REJ-05 C-REJ-07 C-DUP-04"),
                BrokenVariant.of(
                        "it tells the first error only",
                        "changzhi",
                        with -> with.rejects(reject -> {
                            while (reject.has("/reject/errors/1")) {
                                removeLast(reject);
                            }
                        }),
                        "C-REJ-07"),
                BrokenVariant.of(
                        "it says of what can be corrected that it is refused",
                        "hebi",
                        with -> with.rejects(reject -> with.write(reject, Field.REJECT_ACK, "拒收")),
                        "C-REJ-08"),
                BrokenVariant.of(
                        "its rejects are pages for people",
                        "hebi",
                        with -> Defects.answers(answer -> answer.status() == 200 ? answer : Answer.of(400)),
                        "C-DUP-04 C-REJ-01 C-REJ-02 C-REJ-03 C-REJ-04 C-REJ-05 C-REJ-06 C-REJ-07 C-REJ-08"),
                BrokenVariant.of(
                        "its rejects have status 200",
                        "hebi",
                        with -> Defects.answers(answer -> answer.status(200)),
                        "C-BAD-01 C-BAD-02 C-BAD-03 C-BAD-04 C-BAD-11 C-BAD-12 C-BAD-13 C-BAD-14 C-BAD-15 C-BAD-16 C-BAD-17"
                                + " C-BAD-21 C-BAD-22 C-BAD-23 C-DUP-03 C-DUP-06 C-HTTP-01 C-HTTP-03"),
                BrokenVariant.of(
                        "whatever is wrong is an internal error to it",
                        "changzhi",
                        with -> Defects.answers(answer -> answer.status() == 400 ? answer.status(500) : answer),
                        "C-BAD-01 C-BAD-02 C-BAD-03 C-BAD-04 C-BAD-11 C-BAD-12 C-BAD-13 C-BAD-14 C-BAD-15 C-BAD-16 C-BAD-17"
                                + " C-BAD-31 C-BAD-32 C-BAD-33 C-BAD-34 C-DUP-06 C-HTTP-01 C-HTTP-03"));
    }

    private static void removeLast(Letter reject) {
        ((ArrayNode) ((JsonLetter) reject).root().at("/reject/errors")).remove(1);
    }

    static List<BrokenVariant> broken() {
        return List.of(
                BrokenVariant.of(
                        "it does not know that guardians are asked for",
                        "hebi",
                        with -> Defects.instead(call -> Defects.has(call, "<XXLX>E4<"), with.reject()),
                        "C-MSG-E4 C-ANS-E4"),
                BrokenVariant.of(
                        "it crashes on what is cut off",
                        "hebi",
                        with -> Defects.instead(
                                call -> !Defects.has(call, "</BW>") && Defects.has(call, "<BW>"), Answer.of(500)),
                        "C-BAD-01"),
                BrokenVariant.of(
                        "it takes what another charset made of a message",
                        "changzhi",
                        with -> with.takesAllTheSame((call, answer) -> with.saysOnly(answer, "E102")),
                        "C-BAD-03"),
                BrokenVariant.of(
                        "it has no limit of size",
                        "hebi",
                        with -> with.takesAllTheSame((call, answer) -> with.saysOnly(answer, "E104")),
                        "C-BAD-04"),
                BrokenVariant.of(
                        "it takes versions that it does not know",
                        "changzhi",
                        with -> with.takesAllTheSame((call, answer) -> Defects.has(call, "\"9.9\"")),
                        "C-BAD-12"),
                BrokenVariant.of(
                        "it does not miss a handover number",
                        "hebi",
                        with -> with.takesAllTheSame(
                                (call, answer) -> Defects.has(call, "<HSTZ>") && !Defects.has(call, "<JJDH>")),
                        "C-BAD-15 C-DUP-06 C-REJ-01 C-REJ-02 C-REJ-03 C-REJ-04 C-REJ-07 C-REJ-08"),
                BrokenVariant.of(
                        "it takes codes that do not exist",
                        "changzhi",
                        with -> with.takesAllTheSame((call, answer) -> with.saysOnly(answer, "E202")),
                        "C-BAD-16 C-REJ-05 C-REJ-06"),
                BrokenVariant.of(
                        "it knows the thirtieth of February",
                        "hebi",
                        with -> with.takesAllTheSame((call, answer) -> Defects.has(call, "-02-30")),
                        "C-BAD-17"),
                BrokenVariant.of(
                        "it follows external entities",
                        "hebi",
                        with -> with.takesAllTheSame((call, answer) -> Defects.has(call, "SYSTEM")),
                        "C-BAD-21"),
                BrokenVariant.of(
                        "it runs out of memory on a bomb of entities",
                        "henan-police",
                        with -> Defects.instead(call -> Defects.has(call, "<!ENTITY e9"), Answer.BROKEN),
                        "C-BAD-22"),
                BrokenVariant.of(
                        "it runs out of stack on deep XML",
                        "hebi",
                        with -> Defects.instead(call -> Defects.has(call, "<a><a><a>"), Answer.of(500)),
                        "C-BAD-23"),
                BrokenVariant.of(
                        "of a field that stands there twice it takes the last",
                        "changzhi",
                        with -> with.takesAllTheSame((call, answer) -> Defects.has(call, "{\"header\":{},")),
                        "C-BAD-31"),
                BrokenVariant.of(
                        "it passes over fields that it does not know",
                        "national",
                        with -> with.takesAllTheSame((call, answer) -> Defects.has(call, "no_such_field")),
                        "C-BAD-33"),
                BrokenVariant.of(
                        "it does not read to the end",
                        "national",
                        with -> with.takesAllTheSame((call, answer) ->
                                new String(call.bytes(), StandardCharsets.ISO_8859_1).endsWith("}{}")),
                        "C-BAD-34"));
    }

    static List<BrokenVariant> people() {
        return List.of(
                BrokenVariant.of(
                        "its database knows GBK only",
                        "hebi",
                        with -> Defects.instead(
                                call -> !GBK.newEncoder().canEncode(new String(call.bytes(), GB18030).replace("䶮", ""))
                                        && Defects.has(call, "<HSTZ>")
                                        && Defects.has(call, "</BW>"),
                                with.reject()),
                        "C-TXT-01"),
                BrokenVariant.of(
                        "its names have twenty characters",
                        "changzhi",
                        with -> Defects.instead(
                                call -> new String(call.bytes(), StandardCharsets.UTF_8).contains("努尔艾力"),
                                with.reject()),
                        "C-TXT-02"),
                BrokenVariant.of(
                        "it wants a name of everybody",
                        "national",
                        with -> Defects.instead(
                                call -> new String(call.bytes(), StandardCharsets.UTF_8).contains("无名氏"),
                                with.reject()),
                        "C-TXT-03"),
                BrokenVariant.of(
                        "it refuses people whose citizen number was typed wrong",
                        "hebi",
                        with -> Defects.instead(call -> Defects.has(call, "410524197903159990"), with.reject()),
                        "C-TXT-04"),
                BrokenVariant.of(
                        "it takes plain text for XML",
                        "hebi",
                        with -> with.takesAllTheSame(
                                (call, answer) -> call.contentType().startsWith("text/plain")),
                        "C-HTTP-01"),
                BrokenVariant.of(
                        "it knows one spelling of the media type",
                        "changzhi",
                        with -> Defects.instead(call -> call.contentType().startsWith("APPLICATION"), with.reject()),
                        "C-HTTP-02"),
                BrokenVariant.of(
                        "an empty request breaks it",
                        "hebi",
                        with -> Defects.instead(call -> call.bytes().length == 0, Answer.of(500)),
                        "C-HTTP-03"));
    }
}
