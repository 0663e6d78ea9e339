package org.jieli.gateway.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jieli.gateway.sql.RefusedDataException;
import org.jieli.gateway.sql.Transactions;
import org.jieli.gateway.storage.Days;
import org.jieli.routes.journal.JournalException;

/**
 * Commits groups of calls and tells every caller what became of its call. The calls of a group do not harm each other: one that is
 * overtaken leaves the group, and one whose data the database refuses is found by halving.
 */
final class Commits {

    private final Transactions transactions;
    private final Days days;
    private final Group group;

    Commits(Transactions transactions, Days days, Group group) {
        this.transactions = transactions;
        this.days = days;
        this.group = group;
    }

    /** Never throws: every member is told. */
    void commit(List<Member<?>> members) {
        try {
            attempt(members);
        } catch (JournalException failure) {
            members.forEach(member -> member.fail(failure));
        } catch (Error failure) {
            members.forEach(member -> member.fail(new JournalException("The commit failed", failure)));
        }
    }

    private void attempt(List<Member<?>> members) {
        try {
            Set<Member<?>> overtaken = commitTogether(members);
            if (overtaken.isEmpty()) {
                members.forEach(Member::committed);
            } else {
                overtaken.forEach(Member::overtaken);
                commit(members.stream()
                        .filter(member -> !overtaken.contains(member))
                        .toList());
            }
        } catch (RefusedDataException refused) {
            days.forget();
            halve(members, refused);
        } catch (JournalException failure) {
            throw failure;
        } catch (RuntimeException unsayable) {
            halve(members, new JournalException("Cannot be written as it is", unsayable));
        }
    }

    private Set<Member<?>> commitTogether(List<Member<?>> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        days.prepare(days(members));
        return transactions.write(status -> {
            Set<Member<?>> overtaken = group.work(members);
            if (!overtaken.isEmpty()) {
                status.setRollbackOnly();
            }
            return overtaken;
        });
    }

    private void halve(List<Member<?>> members, JournalException refused) {
        if (members.size() == 1) {
            members.getFirst().fail(refused);
        } else {
            int half = members.size() / 2;
            commit(new ArrayList<>(members.subList(0, half)));
            commit(new ArrayList<>(members.subList(half, members.size())));
        }
    }

    private static Set<LocalDate> days(List<Member<?>> members) {
        Set<LocalDate> days = new HashSet<>();
        members.stream()
                .flatMap(Member::messages)
                .forEach(message -> days.add(Days.of(message.message().receivedAt())));
        return days;
    }
}
