package org.jieli.mappings.national;

import java.util.Optional;
import org.jieli.mappings.Batch;
import org.jieli.mappings.batch.JsonLineBatch;
import org.jieli.mappings.json.JsonDialect;
import org.jieli.mappings.national.wire.Body;
import org.jieli.mappings.national.wire.Envelope;

/**
 * How the national rescue system speaks: JSON with keys in full pinyin, codes as numbers, times in milliseconds since 1970
 * ({@code contracts/national/national.schema.json}). It carries only what the registry and stations say to each other.
 */
public final class NationalDialect extends JsonDialect<Envelope, Body> {

    private static final Batch DAILY = new JsonLineBatch();

    /** Compiles the contract. */
    public NationalDialect() {
        super("national", Envelope.class, Body.class, NationalMapping.INSTANCE);
    }

    /** The daily batch: many records in one file ({@code contracts/national/batch}). */
    @Override
    public Optional<Batch> batch() {
        return Optional.of(DAILY);
    }
}
