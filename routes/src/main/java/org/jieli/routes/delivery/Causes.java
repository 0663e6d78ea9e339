package org.jieli.routes.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieli.routes.journal.Alerts;
import org.jieli.routes.journal.Cause;

/** The cause behind the word of an outcome: the same judgement by which it is tried again. Thread-safe. */
public final class Causes {

    private static final String STATUS = "status-";
    private static final Map<String, Fault> FAULTS = Arrays.stream(Fault.values())
            .collect(Collectors.toMap(fault -> fault.name().toLowerCase(Locale.ROOT), Function.identity()));

    private Causes() {}

    /** The cause of what waits for this reason ({@link Alerts.Waiting#reason}) if nobody forced its breaker. */
    public static Cause of(String reason) {
        return switch (reason) {
            case Alerts.PARKED -> Cause.PARKED;
            case Alerts.PULLED -> Cause.NOT_FETCHED;
            case Alerts.UNTRIED -> Cause.NOT_TRIED;
            default ->
                reason.startsWith(STATUS)
                        ? ofStatus(Integer.parseInt(reason.substring(STATUS.length())))
                        : ofFault(reason);
        };
    }

    private static Cause ofStatus(int status) {
        if (Outcomes.CLOSED_TO_US.contains(status)) {
            return Cause.NEEDS_MENDING;
        }
        return Outcomes.notTaken(status) ? Cause.NOT_REACHED : Cause.NO_ANSWER;
    }

    private static Cause ofFault(String word) {
        Fault fault = FAULTS.getOrDefault(word, Fault.TIMEOUT);
        if (fault.needsMending()) {
            return Cause.NEEDS_MENDING;
        }
        return fault.mayHaveArrived() ? Cause.NO_ANSWER : Cause.NOT_REACHED;
    }
}
