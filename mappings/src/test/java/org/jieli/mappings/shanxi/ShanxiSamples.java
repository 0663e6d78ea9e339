package org.jieli.mappings.shanxi;

import java.io.IOException;
import org.jieli.mappings.json.JsonSamples;

/** Run its main in this module's folder to write the good samples of shanxi anew. */
final class ShanxiSamples {
    private ShanxiSamples() {}

    public static void main(String[] arguments) throws IOException {
        JsonSamples.write(new ShanxiDialect());
    }
}
