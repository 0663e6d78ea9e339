package org.jieli.simulators.certify;

import java.net.URI;
import java.util.List;
import org.jieli.simulators.certify.Proxy.Answer;
import org.jieli.simulators.letter.Letter;

/** Systems that break what only their dialect asks for. */
final class OwnDialectVariants {

    private static final String OUTCOME = "xml:/response/body/HCXX/HCJL";

    private OwnDialectVariants() {}

    static List<BrokenVariant> all() {
        return List.of(
                BrokenVariant.of(
                        "it searches for numbers that cannot be",
                        "henan-police",
                        with -> with.takesAllTheSame((call, answer) -> with.saysOnly(answer, "E203")),
                        "C-POL-01"),
                BrokenVariant.of(
                        "it says of a face who it is",
                        "shanxi-police",
                        with -> with.sends(letter -> {
                            if (letter.get(OUTCOME).filter("候选"::equals).isPresent()) {
                                letter.set(OUTCOME, "一致");
                            }
                        }),
                        "C-POL-02"),
                BrokenVariant.of(
                        "it never says that it has taken a query",
                        "henan-police",
                        with -> Defects.fromThem((call, next) ->
                                with.type(call.bytes()).equals("C2") ? with.receipt(Answer.of(200)) : next.say(call)),
                        "C-ANS-C1 C-POL-03"),
                BrokenVariant.of(
                        "it names whom the police will handle",
                        "shanxi-police",
                        OwnDialectVariants::namesWhomItHandles,
                        "C-POL-04"),
                BrokenVariant.of(
                        "it publishes notices without a photo",
                        "xunqin",
                        with -> with.takesAllTheSame((call, answer) ->
                                Defects.has(call, "name=\"title\"") && !Defects.has(call, "photo.file")),
                        "C-FORM-01"),
                BrokenVariant.of(
                        "it publishes anything for a photo",
                        "xunqin",
                        with -> with.takesAllTheSame((call, answer) -> with.saysOnly(answer, "E206")),
                        "C-FORM-02"),
                BrokenVariant.of(
                        "of two titles it takes the first",
                        "xunqin",
                        with -> with.takesAllTheSame(
                                (call, answer) -> Defects.text(call).split("name=\"title\"", -1).length > 2),
                        "C-FORM-03"),
                BrokenVariant.of(
                        "it publishes fields that nobody agreed on",
                        "xunqin",
                        with -> with.takesAllTheSame((call, answer) -> Defects.has(call, "id_card")),
                        "C-FORM-04"));
    }

    private static Filter namesWhomItHandles(Defects with) {
        return with.sends(letter -> {
            if (letter.get(OUTCOME).filter("公安处理"::equals).isPresent()) {
                Letter candidates = with.contract().sample("C3-candidates");
                letter.adopt("xml:/response/body/resultList", candidates);
            }
        });
    }

    static List<BrokenVariant> fetching() {
        return List.of(
                BrokenVariant.of(
                        "a receipt that got lost is lost",
                        "henan-bureau",
                        with -> Defects.fromThem((call, next) -> {
                            Answer answer = next.say(call);
                            return answer.status() == 503 ? answer.status(204).with(new byte[0]) : answer;
                        }),
                        "C-INB-01"),
                BrokenVariant.of(
                        "it begins at the first message every time",
                        "shanxi-bureau",
                        with -> Defects.fromThem((call, next) -> next.say(
                                call.isGet()
                                        ? call.to(URI.create(
                                                call.path().toString().replaceFirst("after=[0-9]+", "after=0")))
                                        : call)),
                        "C-INB-02"),
                BrokenVariant.of(
                        "its receipts do not say their charset",
                        "henan-bureau",
                        with -> Defects.fromThem(
                                (call, next) -> next.say(call.isGet() ? call : call.as("application/xml"))),
                        "C-RCPT-11"),
                BrokenVariant.of(
                        "it tries without a key first",
                        "henan-bureau",
                        with -> Defects.fromThem((call, next) -> {
                            if (call.isGet()) {
                                next.say(call.key("Bearer other"));
                            }
                            return next.say(call);
                        }),
                        "C-INB-03"));
    }
}
