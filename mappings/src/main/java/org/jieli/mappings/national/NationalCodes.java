package org.jieli.mappings.national;

import org.jieli.mappings.CodeFile;
import org.mapstruct.TargetType;

/** Process codes of national: numbers. */
final class NationalCodes {
    private static final CodeFile CODES = CodeFile.of("national");

    private NationalCodes() {}

    static <C extends Enum<C>> C code(String wire, @TargetType Class<C> codes) {
        return CODES.constant(codes, wire);
    }

    static String wire(Enum<?> code) {
        return CODES.wire(code);
    }
}
