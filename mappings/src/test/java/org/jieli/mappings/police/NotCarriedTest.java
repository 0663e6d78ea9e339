package org.jieli.mappings.police;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jieli.mappings.SampleFolder;
import org.jieli.mappings.Wire;
import org.jieli.schemas.interchange.Message;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What of a message of the police the standard does not carry is exactly what {@code not-carried.csv} lists, each with its reason:
 * whatever else a good sample says is said again when the message is written back.
 */
class NotCarriedTest {

    private static final PoliceDialect DIALECT = new PoliceDialect();

    /** What the contract supplies where a sample leaves it out, and is therefore said when the message is written back. */
    private static final String SUPPLIED = ".*/result/(PM|FZBD|SF|HXLX|RGFH|SSXQDM|SSXQ)=.*";

    @Test
    void onlyWhatIsListedIsLost() throws Exception {
        Set<String> lost = new TreeSet<>();
        for (Path sample : SampleFolder.files(SampleFolder.good("police"), "json")) {
            lost.addAll(lost(SampleFolder.bytes(sample)));
        }
        assertThat(lost).isNotEmpty().allSatisfy(place -> assertThat(listed()).anyMatch(place::startsWith));
    }

    @Test
    void everythingListedHasAReasonInBothLanguages() throws IOException {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row).hasSize(4);
            assertThat(row[0]).isEqualTo("in");
            assertThat(row[2]).isNotBlank();
            assertThat(row[3]).isNotBlank();
        });
    }

    @Test
    void everythingListedIsInTheContract() throws Exception {
        String contract = resource("/contracts/police/police.xsd");
        assertThat(listed()).allSatisfy(place -> {
            String element = place.substring(place.lastIndexOf('/') + 1);
            assertThat(contract).contains("<xs:element name=\"" + element + "\"");
        });
    }

    /** The paths of elements that are not said again, without positions. */
    private static Set<String> lost(byte[] sample) throws Exception {
        Message message = DIALECT.read(new Wire(sample, PoliceDialect.CONTENT_TYPE))
                .message()
                .orElseThrow();
        Set<String> said = elements(DIALECT.write(message).wire().orElseThrow().bytes());
        Set<String> lost = elements(sample);
        lost.removeAll(said);
        lost.removeIf(element -> element.matches(SUPPLIED));
        return lost;
    }

    private static Set<String> elements(byte[] wire) throws Exception {
        String xml = new ObjectMapper().readTree(wire).path("xml").textValue();
        Set<String> elements = new TreeSet<>();
        collect(
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)))
                        .getDocumentElement(),
                "",
                elements);
        return elements;
    }

    private static void collect(Element element, String above, Set<String> elements) {
        String path = above + "/" + element.getTagName();
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                collect(inner, path, elements);
            }
        }
        if (leaf && !element.getTextContent().isBlank()) {
            elements.add(path + "=" + element.getTextContent());
        }
    }

    private static List<String> listed() throws IOException {
        return rows().stream().map(row -> row[1]).toList();
    }

    private static List<String[]> rows() throws IOException {
        return resource("/contracts/police/not-carried.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = NotCarriedTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
