package org.jieli.mappings.police;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jieli.mappings.CodeFile;
import org.mapstruct.Named;
import org.mapstruct.TargetType;

/** Values of the police as values of the standard. An empty element is an unknown value. */
final class Heard {

    static final CodeFile CODES = CodeFile.of("police");

    private Heard() {}

    static String text(String wire) {
        return wire == null || wire.isEmpty() ? null : wire;
    }

    static byte[] bytes(byte[] wire) {
        return wire == null || wire.length == 0 ? null : wire;
    }

    static Integer number(String wire) {
        return text(wire) == null ? null : Integer.valueOf(wire);
    }

    static BigDecimal decimal(String wire) {
        return text(wire) == null ? null : new BigDecimal(wire);
    }

    static Boolean yes(String wire) {
        return text(wire) == null ? null : wire.equals("是");
    }

    static OffsetDateTime time(String wire) {
        return PoliceTimes.time(wire);
    }

    static LocalDate date(String wire) {
        return PoliceTimes.date(wire);
    }

    static <C extends Enum<C>> C code(String wire, @TargetType Class<C> codes) {
        return CODES.constant(codes, wire);
    }

    @Named("birth")
    static String birth(String wire) {
        return PoliceTimes.birth(wire);
    }

    @Named("sex")
    static String sex(String wire) {
        return CODES.interchange("Sex", wire);
    }

    @Named("docType")
    static String docType(String wire) {
        return CODES.interchange("DocType", wire);
    }

    @Named("relation")
    static String relation(String wire) {
        return CODES.interchange("Relation", wire);
    }
}
