package org.jieli.mappings;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.message.MessageType;

/** Writes the good samples of a contract folder anew, one of every type, from the messages of the story. */
public final class GoodSamples {

    private GoodSamples() {}

    /** Writes {@code F1-HandoverNotice.xml} and its like, laid out for people to read. */
    public static void write(Dialect dialect, String extension, UnaryOperator<byte[]> layout) throws IOException {
        Path folder = Files.createDirectories(SampleFolder.good(dialect.name()));
        for (MessageType type : dialect.carries()) {
            byte[] bytes =
                    dialect.write(Samples.message(type)).wire().orElseThrow().bytes();
            Files.write(folder.resolve(type + "-" + type.en() + "." + extension), layout.apply(bytes));
        }
    }

    /** Puts every element on a line of its own. For documents without mixed content, written without white space. */
    public static UnaryOperator<byte[]> xmlLayout(Charset charset) {
        return bytes -> indent(new String(bytes, charset)).getBytes(charset);
    }

    private static String indent(String xml) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (String line : xml.strip().split("(?<=>)\\s*(?=<(?!/))|(?<=</[^>]{1,60}>)\\s*(?=</)")) {
            boolean closes = line.startsWith("</");
            boolean opens =
                    line.startsWith("<") && line.endsWith(">") && !line.contains("</") && !line.startsWith("<?");
            depth -= closes ? 1 : 0;
            text.append("  ".repeat(depth)).append(line).append('\n');
            depth += opens ? 1 : 0;
        }
        return text.toString();
    }
}
