package org.jieli.gateway.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jieli.gateway.sql.Column.BYTES;
import static org.jieli.gateway.sql.Column.COUNT;
import static org.jieli.gateway.sql.Column.DAY;
import static org.jieli.gateway.sql.Column.NUMBER;
import static org.jieli.gateway.sql.Column.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jieli.gateway.sql.Rows;
import org.jieli.gateway.sql.Script;
import org.jieli.gateway.storage.Days;
import org.jieli.gateway.storage.RetentionClass;
import org.jieli.mappings.Wire;
import org.springframework.jdbc.core.JdbcTemplate;

/** Table {@code payload}: the bytes of messages and of the attempts to deliver them. */
final class Payloads {

    /** Which of the bytes of a message. */
    enum Part {
        RAW,
        INTERCHANGE,
        SENT,
        ANSWER;

        private final String column = name().toLowerCase(Locale.ROOT);
    }

    /**
     * Bytes of a message.
     *
     * @param event the attempt they belong to; 0 for the message itself
     */
    record Of(long event, Part part) {}

    /** The bytes of a message and where they are. */
    record Shelf(Filed filed, RetentionClass payload) {}

    private static final String XML = "application/xml;charset=UTF-8";

    private static final String INSERT = """
            insert into payload (retention, day, no, of_event, part, piece, type, bytes)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ALL = """
            select of_event, part, type, bytes from payload where no = ? and retention in ('%s', 'HOLD') and day = %s
            order by of_event, part, piece""";

    private static final String INTERCHANGES = """
            select no, bytes from payload
            where no = any (?) and part = 'interchange' and retention in ('%s', 'HOLD') and day = %s
            order by no, piece""";

    private final JdbcTemplate jdbc;

    Payloads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The bytes of a message that is being kept. */
    static List<Piece> of(NewMessage added) {
        Shelf shelf = new Shelf(added.filed(), added.payload());
        List<Piece> pieces = new ArrayList<>(
                Piece.of(shelf, new Of(0, Part.RAW), added.message().raw()));
        Wire interchange = new Wire(added.message().interchange(), XML);
        pieces.addAll(Piece.of(shelf, new Of(0, Part.INTERCHANGE), interchange));
        return pieces;
    }

    /** Inserts the longest first, so that two of them fill a page before the short ones fill the gaps. */
    static void insert(Script script, List<Piece> pieces) {
        Rows rows = new Rows(TEXT, DAY, NUMBER, NUMBER, TEXT, COUNT, TEXT, BYTES);
        pieces.stream()
                .sorted(Comparator.comparingInt((Piece piece) -> piece.bytes().length)
                        .reversed())
                .forEach(piece -> rows.add(
                        piece.shelf().payload().name(),
                        piece.shelf().filed().day(),
                        piece.shelf().filed().no(),
                        piece.of().event(),
                        piece.of().part().column,
                        piece.index(),
                        piece.type(),
                        piece.bytes()));
        script.update(INSERT, rows);
    }

    /** All bytes of a message that retention has not removed. */
    Map<Of, Wire> of(Shelf shelf) {
        Map<Of, Assembly> found = new HashMap<>();
        jdbc.query(
                ALL.formatted(shelf.payload(), Days.sql(shelf.filed().day())),
                row -> {
                    Part part = Part.valueOf(row.getString("part").toUpperCase(Locale.ROOT));
                    found.computeIfAbsent(new Of(row.getLong("of_event"), part), any -> new Assembly())
                            .add(row.getString("type"), row.getBytes("bytes"));
                },
                shelf.filed().no());
        Map<Of, Wire> all = new HashMap<>();
        found.forEach((of, assembly) -> all.put(of, assembly.wire()));
        return all;
    }

    /** The messages in the XML of the standard, by their numbers; those that retention has removed are not there. */
    Map<Long, byte[]> interchanges(Collection<Shelf> shelves) {
        record Drawer(RetentionClass payload, LocalDate day) {}
        Map<Drawer, List<Long>> drawers = shelves.stream()
                .collect(groupingBy(
                        shelf -> new Drawer(shelf.payload(), shelf.filed().day()),
                        mapping(shelf -> shelf.filed().no(), toList())));
        Map<Long, Assembly> found = new HashMap<>();
        drawers.forEach((drawer, numbers) -> jdbc.query(
                INTERCHANGES.formatted(drawer.payload(), Days.sql(drawer.day())),
                row -> {
                    found.computeIfAbsent(row.getLong("no"), any -> new Assembly())
                            .add(XML, row.getBytes("bytes"));
                },
                (Object) numbers.toArray(Long[]::new)));
        Map<Long, byte[]> interchanges = new HashMap<>();
        found.forEach((no, assembly) -> interchanges.put(no, assembly.wire().bytes()));
        return interchanges;
    }
}
