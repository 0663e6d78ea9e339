package org.jieli.gateway.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jieli.gateway.storage.Partition.Standing;
import org.springframework.jdbc.core.JdbcTemplate;

/** The partitions that are there, those that were taken out of their table and not dropped yet included. */
final class Partitions {

    private static final String ALL = """
            select c.relname, i.inhrelid is not null as attached, coalesce(i.inhdetachpending, false) as leaving
            from pg_class c left join pg_inherits i on i.inhrelid = c.oid
            where c.relkind = 'r' and c.relnamespace = cast(current_schema() as regnamespace)
            and c.relname ~ '_[0-9]{4,8}$'""";

    private static final String BYTES = "select coalesce(pg_total_relation_size(to_regclass(?)), 0)";

    private final JdbcTemplate jdbc;

    Partitions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, and of one day in the order of {@link DayTable}. */
    List<Partition> all() {
        return jdbc.query(ALL, (row, n) -> partition(row)).stream()
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Partition::day).thenComparing(Partition::table))
                .toList();
    }

    /** Bytes on disk with indexes and whatever belongs to it; 0 if it is gone. */
    long bytes(String relation) {
        return jdbc.queryForObject(BYTES, Long.class, relation);
    }

    private static Partition partition(ResultSet row) throws SQLException {
        String name = row.getString("relname");
        Standing standing = standing(row.getBoolean("attached"), row.getBoolean("leaving"));
        return Stream.of(DayTable.values())
                .flatMap(table -> table.day(name).stream().map(day -> new Partition(table, day, standing)))
                .findFirst()
                .orElse(null);
    }

    private static Standing standing(boolean attached, boolean leaving) {
        if (!attached) {
            return Standing.DETACHED;
        }
        return leaving ? Standing.LEAVING : Standing.ATTACHED;
    }
}
