package org.jieli.gateway.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieli.routes.journal.Acceptance;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The work of one transaction for many calls: a statement a table, whatever the number of calls. Outcomes come first, so that what they
 * end keeps no new message waiting.
 */
final class Group {

    /** Steps, custody, what fires, what is settled or starts: at most so many events besides. */
    private static final int ACCEPTED_OR_DUPLICATE = 1;

    private final JdbcTemplate jdbc;
    private final Recordings recordings;
    private final Newcomers newcomers;
    private final Consequences consequences;
    private final Filing filing;

    Group(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        recordings = new Recordings(jdbc);
        newcomers = new Newcomers(jdbc);
        consequences = new Consequences(jdbc);
        filing = new Filing(jdbc);
    }

    /**
     * Does the work of calls that touch nothing in common, and gives each its result.
     *
     * @return those that are overtaken; then the transaction must be rolled back
     */
    Set<Member<?>> work(List<Member<?>> members) {
        int numbers = members.stream().mapToInt(Group::numbers).sum();
        Trail trail = new Trail(jdbc, Numbers.take(jdbc, numbers));
        Set<Recording> counting = recordings.record(of(Recording.class, members), trail);
        Map<Member<?>, List<NewMessage>> kept = newcomers.keep(of(Accepting.class, members), counting, trail);
        Set<Member<?>> overtaken = consequences.make(effects(kept));
        if (overtaken.isEmpty()) {
            filing.file(kept, trail);
            trail.write();
        }
        return overtaken;
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
