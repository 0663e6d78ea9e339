package org.jieli.mappings.heilongjiang;

import org.jieli.mappings.json.JsonTrees;
import org.jieli.mappings.json.WireMapping;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Envelope;
import org.jieli.schemas.message.MessageType;

/** The JSON form of the standard, in which the columns are named: what they lead to is judged by its contract. */
final class Standard implements WireMapping<Envelope, Body> {

    static JsonTrees<Envelope, Body> trees() {
        return new JsonTrees<>("interchange", Envelope.class, Body.class, new Standard(), MessageType::ofCode);
    }

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
