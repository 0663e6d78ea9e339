package org.jieli.mappings.shanxi;

import java.util.Locale;
import org.mapstruct.TargetType;

/** Process codes of shanxi: the codes of the standard in lower case. */
final class ShanxiCodes {
    private ShanxiCodes() {}

    static <C extends Enum<C>> C code(String wire, @TargetType Class<C> codes) {
        return wire == null ? null : Enum.valueOf(codes, wire.toUpperCase(Locale.ROOT));
    }

    static String wire(Enum<?> code) {
        return code == null ? null : code.name().toLowerCase(Locale.ROOT);
    }
}
