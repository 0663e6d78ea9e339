package org.jieli.mappings.national;

import java.io.IOException;
import org.jieli.mappings.json.JsonSamples;

/** Run its main in this module's folder to write the good samples of national anew. */
final class NationalSamples {
    private NationalSamples() {}

    public static void main(String[] arguments) throws IOException {
        JsonSamples.write(new NationalDialect());
    }
}
