package org.jieli.simulators.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A plain path finds what an XPath engine finds. */
class XmlPathTest {

    private static final String XML = "<a><b><c>1</c></b><d/><b><c>2</c><c>3</c><e>4</e></b> text <b><e>5</e></b></a>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a",
                "/a/b",
                "/a/b/c",
                "/a/b/e",
                "/a/b[2]/c[2]",
                "/a/b[3]/e",
                "/*/b[2]/*",
                "/a/*[2]",
                "/a/b[4]",
                "/x/b",
                "/a/b/x",
                "/a/b[3]/c"
            })
    void itFindsTheSameNode(String path) throws Exception {
        Document document = Xml.documentBuilder().parse(new InputSource(new StringReader(XML)));
        Object right = XPathFactory.newDefaultInstance().newXPath().evaluate(path, document, XPathConstants.NODE);

        assertThat(XmlPath.isPlain(path)).isTrue();
        assertThat(XmlPath.find(document, path)).isEqualTo(Optional.ofNullable((Node) right));
    }

    @Test
    void whatNeedsAnEngineIsNotPlain() {
        assertThat(XmlPath.isPlain("//c")).isFalse();
        assertThat(XmlPath.isPlain("/a/@id")).isFalse();
        assertThat(XmlPath.isPlain("count(/a)")).isFalse();
        assertThat(XmlPath.isPlain("a/b")).isFalse();
    }
}
