package org.jieli.gateway.sql;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jieli.routes.journal.JournalException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in transactions and turns what the database complains about into {@link JournalException}s. Work that the database gave
 * up in favour of other work (deadlock, serialization, a row that somebody else made first) is done again. Thread-safe.
 */
public final class Transactions {

    private static final int ATTEMPTS = 5;
    private static final Set<String> GAVE_WAY = Set.of("40001", "40P01", "23505");

    /** Classes of SQLSTATE that blame a value: data exception, constraint, limit of the program. */
    private static final Set<String> REFUSED = Set.of("22", "23", "54");

    private final TransactionTemplate transactions;

    /** Transactions of {@code database}, at its default isolation. */
    public Transactions(DataSource database) {
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /**
     * One transaction; it is rolled back if the work throws or asks for it.
     *
     * @throws RefusedDataException if the database refuses a value
     * @throws JournalException if it fails otherwise
     */
    public <T> T write(TransactionCallback<T> work) {
        return translated(() -> transactions.execute(work));
    }

    /**
     * A single statement, which is a transaction of its own; or several, each of which may see a later state.
     *
     * @throws JournalException as {@link #write}
     */
    public <T> T read(Supplier<T> work) {
        return translated(work);
    }

    private static <T> T translated(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (DataAccessException | TransactionException failure) {
                String state = sqlState(failure);
                if (attempt == ATTEMPTS || !GAVE_WAY.contains(state)) {
                    throw scrubbed(failure, state);
                }
            }
        }
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "unknown";
    }

    /** The database's own message may quote a row, and a row holds personal data: only its state code and the trace are kept. */
    private static JournalException scrubbed(RuntimeException failure, String state) {
        SQLException cause = new SQLException("SQLSTATE " + state, state);
        cause.setStackTrace(failure.getStackTrace());
        String message = "The database could not do it: SQLSTATE " + state;
        return REFUSED.contains(state.substring(0, 2))
                ? new RefusedDataException(message, cause)
                : new JournalException(message, cause);
    }
}
