package org.jieli.mappings.heilongjiang;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of cells: what does not belong there is taken out, and what a spreadsheet would run is made harmless. */
final class CellText {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t].*", Pattern.DOTALL);
    private static final Pattern AS_TEXT = Pattern.compile("=\"(.*)\"");
    private static final Pattern NOTE = Pattern.compile("(\\*|\\([^()]*\\))+$");
    private static final Pattern SAFE = Pattern.compile("[\\p{IsHan}A-Za-z0-9._#]{1,40}");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{6}");

    private static final Set<String> NOTHING =
            Set.of("", "无", "没有", "不详", "未知", "不清楚", "-", "--", "—", "——", "/", "\\", "空", "N/A", "NULL", "null");

    private CellText() {}

    /** What a cell says: without invisible characters and space around it, without the apostrophe that guards a formula. */
    static String said(String cell) {
        String text = visible(cell).strip();
        return text.startsWith("'") && GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }

    private static String visible(String cell) {
        StringBuilder text = null;
        for (int i = 0; i < cell.length(); i++) {
            boolean invisible = isInvisible(cell.charAt(i));
            if (invisible && text == null) {
                text = new StringBuilder(cell.length()).append(cell, 0, i);
            } else if (!invisible && text != null) {
                text.append(cell.charAt(i));
            }
        }
        return text == null ? cell : text.toString();
    }

    /** Controls but tab and line feed, zero-width characters, joiners, marks of direction and byte order marks. */
    private static boolean isInvisible(char c) {
        if (c < ' ') {
            return c != '\t' && c != '\n';
        }
        return c >= 0x7F && c < 0xA0
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2064
                || c == 0xFEFF;
    }

    /** As a cell stands in a file: no program that opens the file takes it for a formula, and {@link #said} gives the text back. */
    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The name of a column: width and spaces do not count, nor does a star or a note in brackets behind it. */
    static String header(String cell) {
        String said = said(cell);
        if (said.chars().allMatch(CellText::isPlain)) {
            return said;
        }
        return NOTE.matcher(narrow(said).replaceAll("\\s+", "")).replaceFirst("");
    }

    /** In characters of normal width (NFKC): for numbers, codes and dates, never for names. */
    static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static boolean isPlain(int character) {
        return character >= 0x4E00 && character < 0xA000 || character >= '0' && character <= '9' || character == '.';
    }

    /** A number or code that somebody kept from being reformatted: {@code '0123} or {@code ="0123"}. */
    static String unwrapped(String text) {
        String narrow = AS_TEXT.matcher(narrow(text)).replaceFirst("$1");
        return narrow.startsWith("'") ? narrow.substring(1) : narrow;
    }

    /** Whether a cell says that there is nothing to say, for columns where that is no answer of its own. */
    static boolean saysNothing(String text) {
        return NOTHING.contains(text);
    }

    /** The name of a column if it may be repeated in an answer; else nothing, because it may be the first row of data. */
    static String safe(String header) {
        boolean plain =
                SAFE.matcher(header).matches() && !LONG_NUMBER.matcher(header).find();
        return plain ? header : "";
    }
}
