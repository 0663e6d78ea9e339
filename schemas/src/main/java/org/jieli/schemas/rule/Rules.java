package org.jieli.schemas.rule;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jieli.schemas.interchange.HandoverContent;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.problem.Problem;

/** The rules of the standard, in the order in which their problems are told. Immutable and thread-safe. */
public final class Rules {

    private final List<Rule> rules;

    private Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * All rules of the standard.
     *
     * @param digest the digest that both sides of a handover sign
     */
    public static Rules standard(Function<HandoverContent, String> digest) {
        return new Rules(List.of(
                new Accountable(),
                new CreatedInTime(),
                new CaseNumbers(),
                new OneCase(),
                new KnownCodes(),
                new CitizenNumbers(),
                new AgreesWithCitizenNumber(),
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
                new LivingSeen()));
    }

    /** Everything that the rules have against a message at a time; empty if it is clean. */
    public List<Problem> check(Message message, Instant now) {
        Facts facts = Facts.of(message, now);
        Findings findings = new Findings();
        for (Rule rule : rules) {
            findings.by(rule);
            rule.check(facts, findings);
        }
        return findings.problems();
    }

    /** The rules, each with the document behind it, for the documentation: {@code V-30 (domain.md 5)}. */
    public List<String> list() {
        return rules.stream()
                .map(rule -> rule.id() + " (" + rule.source() + ")")
                .toList();
    }
}
