package org.jieli.mappings.interchange;

import org.jieli.mappings.json.JsonDialect;
import org.jieli.mappings.json.WireMapping;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Envelope;

/**
 * The JSON form of the interchange standard: the same types and names as its XML, under the name of the type of the body
 * ({@code contracts/interchange/interchange.schema.json}).
 */
final class InterchangeJson extends JsonDialect<Envelope, Body> {
    /** Compiles the contract. */
    public InterchangeJson() {
        super("interchange", Envelope.class, Body.class, new Itself());
    }

    private static final class Itself implements WireMapping<Envelope, Body> {
        @Override
        public Envelope readEnvelope(Envelope wire) {
            return wire;
        }

        @Override
        public Body readBody(Body wire) {
            return wire;
        }

        @Override
        public Envelope writeEnvelope(Envelope envelope) {
            return envelope;
        }

        @Override
        public Body writeBody(Body body) {
            return body;
        }
    }
}
