package org.jieli.mappings.national;

import org.jieli.mappings.Dialect;
import org.jieli.mappings.json.JsonDialectContract;

class NationalDialectTest extends JsonDialectContract {
    private static final Dialect DIALECT = new NationalDialect();

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }
}
