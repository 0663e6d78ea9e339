package org.jieli.gateway.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jieli.gateway.journal.Headers.Header;
import org.jieli.gateway.sql.Script;
import org.jieli.routes.journal.Audit;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.KeptMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds out which messages of a group are new, before anything else about them is looked at: a copy gets the receipt of the first
 * even if what it was decided on has moved on.
 */
final class Newcomers {

    private final JdbcTemplate jdbc;
    private final MessageKeys keys;
    private final Headers headers;

    Newcomers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        keys = new MessageKeys(jdbc);
        headers = new Headers(jdbc);
    }

    /** The new messages of calls that keep any: their own and what they lead to. */
    Map<Member<?>, List<NewMessage>> keep(List<Accepting> acceptings, Set<Recording> counting, Trail trail) {
        Map<Member<?>, List<NewMessage>> kept = new LinkedHashMap<>();
        counting.forEach(recording -> kept.put(recording, new ArrayList<>()));
        firsts(acceptings, trail, kept);
        followUps(kept, trail);
        return kept;
    }

    private void firsts(List<Accepting> acceptings, Trail trail, Map<Member<?>, List<NewMessage>> kept) {
        Map<Accepting, NewMessage> firsts = new LinkedHashMap<>();
        acceptings.forEach(accepting -> firsts.put(accepting, NewMessage.of(accepting.acceptance(), trail.number())));
        Set<Long> isNew = insert(firsts.values());
        firsts.forEach((accepting, message) -> {
            if (isNew.contains(message.filed().no())) {
                kept.put(accepting, new ArrayList<>(List.of(message)));
            } else {
                again(accepting, trail);
            }
        });
    }

    private Set<Long> insert(Collection<NewMessage> messages) {
        Script script = new Script();
        Supplier<Set<Long>> isNew = MessageKeys.insert(script, messages);
        script.run(jdbc);
        return isNew.get();
    }

    private void again(Accepting accepting, Trail trail) {
        KeptMessage message = accepting.acceptance().message();
        Header first = keys.find(message.key()).flatMap(headers::find).orElseThrow();
        Kept again = first.again(message.rawDigest());
        if (again instanceof Kept.Duplicate) {
            trail.note(first.filed(), Audit.duplicate(message.receivedAt()));
        }
        accepting.result(again);
    }

    private void followUps(Map<Member<?>, List<NewMessage>> kept, Trail trail) {
        Map<Member<?>, List<NewMessage>> followUps = new LinkedHashMap<>();
        kept.keySet()
                .forEach(member -> followUps.put(
                        member,
                        member.followUps().stream()
                                .map(followUp -> NewMessage.of(followUp, trail.number()))
                                .toList()));
        Set<Long> isNew =
                insert(followUps.values().stream().flatMap(Collection::stream).toList());
        followUps.forEach((member, messages) -> messages.stream()
                .filter(message -> isNew.contains(message.filed().no()))
                .forEach(message -> kept.get(member).add(message)));
    }
}
