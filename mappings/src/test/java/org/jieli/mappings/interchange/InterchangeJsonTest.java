package org.jieli.mappings.interchange;

import org.jieli.mappings.Dialect;
import org.jieli.mappings.json.JsonDialectContract;

class InterchangeJsonTest extends JsonDialectContract {
    private static final Dialect DIALECT = new InterchangeJson();

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }
}
