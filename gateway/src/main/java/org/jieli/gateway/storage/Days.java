package org.jieli.gateway.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jieli.gateway.sql.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;

/** The partitions of days: made before the day begins, or when the first message of a day comes. Thread-safe. */
public final class Days {

    /** Whoever inserts the day makes its partitions; others wait here until they are there. */
    private static final String BEGIN =
            "insert into storage_day (day, made_at) values (cast(? as date), now()) on conflict (day) do nothing";

    private static final String EXISTS = "select to_regclass(?) is not null";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final Set<LocalDate> made = ConcurrentHashMap.newKeySet();

    /** The days of {@code database}. */
    public Days(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
    }

    /** The day of a time: everything about a message is filed under the day (UTC) on which it was received. */
    public static LocalDate of(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** When a day begins. */
    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A day in SQL. It is no parameter, so that planning looks at the partitions of this day only. */
    public static String sql(LocalDate day) {
        return "date '" + day + "'";
    }

    /** Sees to it that the days have partitions; costs nothing if they are known to have them. */
    public void prepare(Collection<LocalDate> days) {
        for (LocalDate day : days) {
            if (!made.contains(day)) {
                transactions.write(status -> make(day));
                made.add(day);
            }
        }
    }

    /** Forgets which days have partitions, because somebody may have dropped one. */
    public void forget() {
        made.clear();
    }

    private boolean make(LocalDate day) {
        boolean first = jdbc.update(BEGIN, day.toString()) == 1;
        if (first) {
            for (DayTable table : DayTable.values()) {
                make(table, day);
            }
        }
        return first;
    }

    /** The first day of a year finds none for the year, the others do. */
    private void make(DayTable table, LocalDate day) {
        if (!jdbc.queryForObject(EXISTS, Boolean.class, table.partition(day))) {
            jdbc.execute(table.create(day));
            jdbc.execute(table.attach(day));
        }
    }
}
