package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.node.BooleanNode;
import org.jieli.mappings.CodeFile;
import org.jieli.schemas.problem.ProblemCode;

/** Chinese words for codes ({@code codes.csv}, X-31). A code of the standard is understood too. */
final class Words {

    private static final CodeFile CODES = CodeFile.of("heilongjiang");
    private static final String YES_NO = "YesNo";

    /** The word of a set that stands for every other one. */
    private static final String ANY_OTHER = "*";

    private Words() {}

    static Cell code(String set, String said) {
        String word = CODES.interchange(set, said) == null ? CellText.unwrapped(said) : said;
        String code = CODES.interchange(set, word);
        if (code != null) {
            return Cell.of(code);
        }
        return isCode(word) ? Cell.of(word) : unknown(set, word);
    }

    private static Cell unknown(String set, String word) {
        String other = CODES.interchange(set, ANY_OTHER);
        if (CellText.saysNothing(word)) {
            return Cell.absent().warn(ProblemCode.E202, "没有对应的代码，按未填处理", "No code for this; taken as not filled in");
        }
        return other == null
                ? Cell.of(word)
                : Cell.of(other).warn(ProblemCode.E202, "不认识的说法，按「其他」处理", "Not a known word; taken as 其他");
    }

    private static boolean isCode(String word) {
        return word.chars().allMatch(c -> c < 128);
    }

    static Cell yesNo(String said) {
        String flag = CODES.interchange(YES_NO, CellText.unwrapped(said));
        return flag == null ? Cell.of(said) : Cell.of(BooleanNode.valueOf(Boolean.parseBoolean(flag)));
    }

    static String word(String set, String code) {
        return CODES.wire(set, code);
    }

    static String word(boolean flag) {
        return CODES.wire(YES_NO, String.valueOf(flag));
    }
}
