package org.jieli.gateway.config;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Holds the times of retention against their floors (domain.md 6.3) and against each other; tells everything that is wrong. */
final class RetentionCheck {

    private static final Period FLOOR_OF_RECORDS = Period.ofYears(3);
    private static final Period LONGER_THAN_RETRIES = Period.ofDays(4);

    private RetentionCheck() {}

    static List<Fault> faults(RetentionSettings retention) {
        List<Fault> faults = new ArrayList<>();
        atLeast("t2", retention.t2(), FLOOR_OF_RECORDS, "3y", faults);
        atLeast("t3", retention.t3(), LONGER_THAN_RETRIES, "4d", faults);
        atLeast("t4", retention.t4(), LONGER_THAN_RETRIES, "4d", faults);
        atLeast("t5", retention.t5(), retention.t2(), "t2", faults);
        atLeast("t2", retention.t2(), retention.t3(), "t3", faults);
        atLeast("t2", retention.t2(), retention.t4(), "t4", faults);
        return faults;
    }

    private static void atLeast(String key, Period given, Period floor, String word, List<Fault> faults) {
        if (end(given).isBefore(end(floor))) {
            String name = "jieli.retention." + key;
            faults.add(new Fault(name + " 不得短于 " + word, name + " must not be shorter than " + word));
        }
    }

    private static LocalDate end(Period period) {
        return LocalDate.EPOCH.plus(period);
    }
}
