package org.jieli.gateway.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieli.gateway.sql.Columns;
import org.jieli.routes.journal.Parking.Filter;

/** A filter as parameters of SQL: each part as its value, or null, and whether everything is meant. */
record ParkedFilter(List<Object> parameters) {

    static ParkedFilter of(Filter filter) {
        List<Object> parameters = new ArrayList<>();
        add(parameters, filter.id());
        add(parameters, filter.partner());
        add(parameters, filter.type().map(Enum::name));
        add(parameters, filter.cause());
        add(parameters, filter.caseNo());
        add(parameters, filter.before().map(Columns::time));
        return new ParkedFilter(parameters);
    }

    /** Followed by more parameters. */
    Object[] with(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return all.toArray();
    }

    private static void add(List<Object> parameters, Optional<?> part) {
        parameters.add(part.orElse(null));
        parameters.add(part.isEmpty());
    }
}
