package org.jieli.mappings.henan;

import org.jieli.mappings.CodeFile;
import org.mapstruct.Named;
import org.mapstruct.TargetType;

/** Codes of henan: Chinese words, as {@code contracts/henan/codes.csv} lists them. */
final class HenanCodes {

    private static final CodeFile CODES = CodeFile.of("henan");
    private static final String SEX = "Sex";
    private static final String ETHNICITY = "Ethnicity";
    private static final String RELATION = "Relation";

    private HenanCodes() {}

    static <C extends Enum<C>> C code(String word, @TargetType Class<C> codes) {
        return CODES.constant(codes, word);
    }

    static String word(Enum<?> code) {
        return CODES.wire(code);
    }

    @Named("sexCode")
    static String sexCode(String word) {
        return CODES.interchange(SEX, word);
    }

    @Named("sexWord")
    static String sexWord(String code) {
        return CODES.wire(SEX, code);
    }

    @Named("ethnicityCode")
    static String ethnicityCode(String word) {
        return CODES.interchange(ETHNICITY, word);
    }

    @Named("ethnicityWord")
    static String ethnicityWord(String code) {
        return CODES.wire(ETHNICITY, code);
    }

    @Named("relationCode")
    static String relationCode(String word) {
        return CODES.interchange(RELATION, word);
    }

    @Named("relationWord")
    static String relationWord(String code) {
        return CODES.wire(RELATION, code);
    }
}
