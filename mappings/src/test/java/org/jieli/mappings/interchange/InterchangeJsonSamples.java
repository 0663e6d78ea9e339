package org.jieli.mappings.interchange;

import java.io.IOException;
import org.jieli.mappings.json.JsonSamples;

/** Run its main in this module's folder to write the good samples of interchange anew. */
final class InterchangeJsonSamples {
    private InterchangeJsonSamples() {}

    public static void main(String[] arguments) throws IOException {
        JsonSamples.write(new InterchangeJson());
    }
}
