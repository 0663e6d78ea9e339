package org.jieli.mappings.interchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jieli.mappings.GoodSamples;

/** Run its main in this module's folder to write the good samples of the XML form anew. */
final class InterchangeXmlSamples {

    private InterchangeXmlSamples() {}

    public static void main(String[] arguments) throws IOException {
        GoodSamples.write(new InterchangeXml(), "xml", GoodSamples.xmlLayout(StandardCharsets.UTF_8));
    }
}
