package org.jieli.schemas.rule;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieli.schemas.interchange.HandoverContent;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.problem.Problem;

/** The rules of the standard, in the order in which their problems are told. Immutable and thread-safe. */
public final class Rules {

    private final Rule required = new RequiredFields();
    private final List<Rule> general;
    private final List<Rule> special;

    private Rules(List<Rule> general, List<Rule> special) {
        this.general = List.copyOf(general);
        this.special = List.copyOf(special);
    }

    /**
     * All rules of the standard.
     *
     * @param digest the digest that both sides of a handover sign
     */
    public static Rules standard(Function<HandoverContent, String> digest) {
        List<Rule> general = List.of(
                new Accountable(),
                new CaseNumbers(),
                new OneCase(),
                new KnownCodes(),
                new CitizenNumbers(),
                new AgreesWithCitizenNumber());
        List<Rule> special = List.of(
                new CreatedInTime(),
                new QueryById(),
                new QueryByName(),
                new QueryByFace(),
                new QueryApproval(),
                new SufficientEvidence(),
                new PublicText(),
                new MinorInPublic(),
                new GuardianFound(),
                new EscortTeam(),
                new WomanInEscortTeam(),
                new HealthForHandover(),
                new HandoverTimes(),
                new ReplyReasons(),
                new ReplyReception(),
                new SignedContent(digest),
                new GuardianChecked(),
                new ItemsChecked(),
                new LivingSeen());
        return new Rules(general, special);
    }

    /**
     * Everything that the rules have against a message at a time; empty if it is clean. Never throws: where required fields are
     * missing, the rules that would look at them wait until they are there.
     */
    public List<Problem> check(Message message, Instant now) {
        Facts facts = Facts.of(message, now);
        Findings findings = new Findings();
        run(required, facts, findings);
        boolean complete = findings.isEmpty();
        if (message.getEnvelope() != null && message.getBody() != null) {
            general.forEach(rule -> run(rule, facts, findings));
        }
        if (complete) {
            special.forEach(rule -> run(rule, facts, findings));
        }
        return findings.problems();
    }

    private static void run(Rule rule, Facts facts, Findings findings) {
        findings.by(rule);
        rule.check(facts, findings);
    }

    /** The rules, each with the document behind it, for the documentation: {@code V-30 (domain.md 5)}. */
    public List<String> list() {
        return Stream.of(List.of(required), general, special)
                .flatMap(List::stream)
                .map(rule -> rule.id() + " (" + rule.source() + ")")
                .toList();
    }
}
