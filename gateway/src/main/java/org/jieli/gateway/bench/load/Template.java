package org.jieli.gateway.bench.load;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with gaps written as {@code ${0}} to {@code ${9}}, filled without parsing it again. Immutable and thread-safe. */
final class Template {

    private static final Pattern GAP = Pattern.compile("\\$\\{(\\d)}");

    private final List<byte[]> parts = new ArrayList<>();
    private final List<Integer> gaps = new ArrayList<>();

    Template(String text, Charset charset) {
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            parts.add(text.substring(from, gap.start()).getBytes(charset));
            gaps.add(Integer.valueOf(gap.group(1)));
            from = gap.end();
        }
        parts.add(text.substring(from).getBytes(charset));
    }

    /** The text with {@code values}, plain ASCII, in its gaps. */
    byte[] fill(String... values) {
        int length = parts.stream().mapToInt(part -> part.length).sum()
                + gaps.stream().mapToInt(gap -> values[gap].length()).sum();
        byte[] filled = new byte[length];
        int at = append(parts.getFirst(), filled, 0);
        for (int i = 0; i < gaps.size(); i++) {
            at = append(values[gaps.get(i)].getBytes(StandardCharsets.US_ASCII), filled, at);
            at = append(parts.get(i + 1), filled, at);
        }
        return filled;
    }

    private static int append(byte[] part, byte[] to, int at) {
        System.arraycopy(part, 0, to, at, part.length);
        return at + part.length;
    }
}
