package org.jieli.gateway.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jieli.gateway.sql.Script;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The work of one transaction for many calls: a statement a table and three round trips, whatever the number of calls. What is there is
 * found, then which messages are new, then everything is written; a fourth finds which messages are new that others lead to. Outcomes
 * come first, so that what they end keeps no new message waiting.
 */
final class Group {

    /** Steps, custody, what fires, what is settled or starts: at most so many events besides. */
    private static final int ACCEPTED_OR_DUPLICATE = 1;

    private final JdbcTemplate jdbc;
    private final Recordings recordings;
    private final Newcomers newcomers;

    Group(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        recordings = new Recordings(jdbc);
        newcomers = new Newcomers(jdbc);
    }

    /**
     * Does the work of calls that touch nothing in common, and gives each its result.
     *
     * @return those that are overtaken; then the transaction must be rolled back
     */
    Set<Member<?>> work(List<Member<?>> members) {
        List<Recording> ending = of(Recording.class, members);
        List<Outcome> outcomes = ending.stream().map(Recording::outcome).toList();
        Script finding = new Script();
        Trail trail = new Trail(
                Numbers.take(finding, members.stream().mapToInt(Group::numbers).sum()));
        Supplier<Map<Long, Attempted>> found = Outcomes.record(finding, outcomes);
        Supplier<Set<Lane>> busy = NewDeliveries.busy(finding, members.stream().flatMap(Member::messages));
        finding.run(jdbc);

        Set<Recording> counting = recordings.note(ending, found.get(), trail);
        Map<Member<?>, List<NewMessage>> kept = newcomers.keep(of(Accepting.class, members), counting, trail);

        Script writing = new Script();
        Supplier<Set<Member<?>>> overtaken = Consequences.make(writing, effects(kept));
        Outcomes.wake(writing, outcomes, found.get());
        Filing.file(writing, kept, busy.get(), trail);
        trail.write(writing);
        writing.run(jdbc);
        return overtaken.get();
    }

    private static <M> List<M> of(Class<M> kind, List<Member<?>> members) {
        return members.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Map<Member<?>, Effects> effects(Map<Member<?>, List<NewMessage>> kept) {
        Map<Member<?>, Effects> effects = new LinkedHashMap<>();
        kept.forEach((member, messages) -> effects.put(
                member, Effects.of(messages.stream().map(NewMessage::acceptance).toList())));
        return effects;
    }

    /** The most numbers that a call can need, for messages, deliveries and events. */
    private static int numbers(Member<?> member) {
        int own = member instanceof Accepting accepting ? numbers(accepting.acceptance()) : 1;
        return own + member.followUps().stream().mapToInt(Group::numbers).sum();
    }

    private static int numbers(Acceptance acceptance) {
        int events = acceptance.steps().size()
                + acceptance.settles().size()
                + acceptance.deadlines().size()
                + (acceptance.custody() == null ? 0 : 1)
                + (acceptance.fired() == 0 ? 0 : 1);
        return 1 + acceptance.deliveries().size() + ACCEPTED_OR_DUPLICATE + events;
    }
}
