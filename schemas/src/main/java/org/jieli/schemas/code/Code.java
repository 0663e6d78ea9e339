package org.jieli.schemas.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One row of a code table: what a code meant for a time. Immutable and thread-safe.
 *
 * @param code the code
 * @param name its name in Chinese
 * @param parent the code above it in the same table, if any
 * @param validFrom the first day, or null if it is open
 * @param validTo the day after the last day, or null if it is open
 * @param successors where its content went
 */
public record Code(
        String code,
        String name,
        Optional<String> parent,
        LocalDate validFrom,
        LocalDate validTo,
        List<Successor> successors) {

    /**
     * Where content of a code went.
     *
     * @param code the new code
     * @param at the day from which it holds
     */
    public record Successor(String code, LocalDate at) {}

    public Code {
        successors = List.copyOf(successors);
    }

    /** The first day, the beginning of time if it is open. */
    LocalDate start() {
        return validFrom == null ? LocalDate.MIN : validFrom;
    }

    /** True if the row holds on a day. */
    public boolean isValid(LocalDate day) {
        return !day.isBefore(start()) && (validTo == null || day.isBefore(validTo));
    }

    /** True if the row ended on or before a day. */
    public boolean isRetired(LocalDate day) {
        return validTo != null && !day.isBefore(validTo);
    }
}
