package org.jieli.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jieli.gateway.sql.Columns;
import org.jieli.gateway.sql.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;

/** When partners were last delivered to, as the events tell it. Thread-safe. */
public final class Contacts {

    /**
     * The last contacts with a partner, among the thousand latest events about it.
     *
     * @param delivered when it last took or refused a message; null if not among them
     * @param fault when an attempt last failed; null if not among them
     */
    public record Contact(Instant delivered, Instant fault) {

        /** Nothing is known of it. */
        public static final Contact NONE = new Contact(null, null);
    }

    private static final String LAST = """
            select p.partner,
                max(e.at) filter (where e.state in ('DELIVERED', 'REFUSED')) as delivered,
                max(e.at) filter (where e.state in ('RETRY', 'UNKNOWN')) as fault
            from unnest(?) as p(partner) cross join lateral (
                select at, state from event
                where event.partner = p.partner and attempt is not null order by no desc limit 1000) e
            group by p.partner""";

    private final JdbcTemplate jdbc;
    private final Transactions transactions;

    /** The contacts in {@code database}, whose tables {@link JournalMigration} has made. */
    public Contacts(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transactions = new Transactions(database);
    }

    /** The last contacts with these partners, by name; one that nothing is known of is left out. */
    public Map<String, Contact> last(Collection<String> partners) {
        Object names = partners.toArray(String[]::new);
        return transactions.read(() -> {
            Map<String, Contact> all = new HashMap<>();
            jdbc.query(
                    LAST,
                    row -> {
                        all.put(row.getString("partner"), contact(row));
                    },
                    names);
            return all;
        });
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(Columns.time(row, "delivered"), Columns.time(row, "fault"));
    }
}
