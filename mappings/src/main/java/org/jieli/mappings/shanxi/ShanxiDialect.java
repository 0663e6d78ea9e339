package org.jieli.mappings.shanxi;

import org.jieli.mappings.json.JsonDialect;
import org.jieli.mappings.shanxi.wire.Body;
import org.jieli.mappings.shanxi.wire.Envelope;

/**
 * How the stations of Shanxi speak: JSON with English snake_case keys, codes in lower case, ISO dates with offset
 * ({@code contracts/shanxi/shanxi.schema.json}).
 */
public final class ShanxiDialect extends JsonDialect<Envelope, Body> {
    /** Compiles the contract. */
    public ShanxiDialect() {
        super("shanxi", Envelope.class, Body.class, ShanxiMapping.INSTANCE);
    }
}
