package org.jieli.mappings.henan;

import java.io.IOException;
import java.nio.charset.Charset;
import org.jieli.mappings.GoodSamples;

/** Run its main in this module's folder to write the good samples of henan anew. */
final class HenanSamples {

    private HenanSamples() {}

    public static void main(String[] arguments) throws IOException {
        GoodSamples.write(new HenanDialect(), "xml", GoodSamples.xmlLayout(Charset.forName("GB18030")));
    }
}
