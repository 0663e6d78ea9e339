package org.jieli.mappings.police;

import static org.jieli.mappings.police.Heard.CODES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.mapstruct.Named;

/** Values of the standard as the police write them. Null stays null. */
final class Said {

    private Said() {}

    static String decimal(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    static String yes(Boolean yes) {
        return yes == null ? null : yes ? "是" : "否";
    }

    static String time(OffsetDateTime time) {
        return PoliceTimes.time(time);
    }

    static String date(LocalDate date) {
        return PoliceTimes.date(date);
    }

    static String code(Enum<?> code) {
        return CODES.wire(code);
    }

    @Named("birth")
    static String birth(String birth) {
        return PoliceTimes.birthOnWire(birth);
    }

    @Named("sex")
    static String sex(String code) {
        return CODES.wire("Sex", code);
    }

    @Named("docType")
    static String docType(String code) {
        return CODES.wire("DocType", code);
    }

    @Named("relation")
    static String relation(String code) {
        return CODES.wire("Relation", code);
    }

    @Named("divisionName")
    static String divisionName(String code) {
        return code == null ? null : DivisionNames.name(code);
    }
}
