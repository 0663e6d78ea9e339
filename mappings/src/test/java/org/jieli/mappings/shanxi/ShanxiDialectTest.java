package org.jieli.mappings.shanxi;

import org.jieli.mappings.Dialect;
import org.jieli.mappings.json.JsonDialectContract;

class ShanxiDialectTest extends JsonDialectContract {
    private static final Dialect DIALECT = new ShanxiDialect();

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }
}
