package org.jieli.gateway.security;

import java.util.Optional;
import org.jieli.gateway.keys.KnownKeys;
import org.jieli.routes.partner.Directory;

/** Finds the caller to whom a key belongs. Thread-safe. */
final class Callers {

    private final KnownKeys keys;
    private final Directory directory;

    Callers(KnownKeys keys, Directory directory) {
        this.keys = keys;
        this.directory = directory;
    }

    /**
     * The caller; empty for an unknown key and for that of a partner that is not configured any more.
     *
     * @throws org.springframework.dao.DataAccessException if the keys cannot be asked
     */
    Optional<Caller> of(String key) {
        return keys.partnerOf(key).flatMap(this::named);
    }

    private Optional<Caller> named(String name) {
        return IssuedKeys.OPERATOR.equals(name)
                ? Optional.of(Caller.operator(name))
                : directory.named(name).map(Caller::partner);
    }
}
