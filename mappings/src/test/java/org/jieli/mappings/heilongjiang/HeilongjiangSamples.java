package org.jieli.mappings.heilongjiang;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jieli.mappings.GoodSamples;

/** Run its main in this module's folder to write the good samples of heilongjiang anew, one of every type. */
final class HeilongjiangSamples {

    private HeilongjiangSamples() {}

    public static void main(String[] arguments) throws IOException {
        GoodSamples.write(new HeilongjiangDialect(), "csv", UnaryOperator.identity());
    }
}
