package org.jieli.schemas.rule;

import org.jieli.schemas.interchange.Body;

/** A rule about one type of body. */
abstract class BodyRule<B extends Body> implements Rule {

    private final Class<B> type;
    private final String id;
    private final String source;

    BodyRule(Class<B> type, String id, String source) {
        this.type = type;
        this.id = id;
        this.source = source;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String source() {
        return source;
    }

    @Override
    public final void check(Facts facts, Findings findings) {
        if (type.isInstance(facts.body())) {
            check(type.cast(facts.body()), facts, findings);
        }
    }

    abstract void check(B body, Facts facts, Findings findings);
}
