package org.jieli.mappings.xunqin;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jieli.mappings.CodeFile;
import org.jieli.mappings.json.WireValues;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.message.MessageType;
import org.mapstruct.Named;
import org.mapstruct.TargetType;

/** Values of the tracing site: everything is a text. Null stays null. */
final class XunqinValues {

    static final CodeFile CODES = CodeFile.of("xunqin");

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private XunqinValues() {}

    static OffsetDateTime time(String wire) {
        return wire == null ? null : LocalDateTime.parse(wire, SECONDS).atOffset(Times.CHINA_OFFSET);
    }

    static String time(OffsetDateTime time) {
        return time == null ? null : SECONDS.format(Times.normal(time));
    }

    static LocalDate date(String wire) {
        return Times.parseDate(wire);
    }

    static String date(LocalDate date) {
        return Times.printDate(date);
    }

    static Boolean yes(String wire) {
        return wire == null ? null : wire.equals("1");
    }

    static String yes(Boolean yes) {
        return yes == null ? null : yes ? "1" : "0";
    }

    static byte[] bytes(String wire) {
        return WireValues.bytes(wire);
    }

    static String bytes(byte[] bytes) {
        return WireValues.bytes(bytes);
    }

    static <C extends Enum<C>> C code(String wire, @TargetType Class<C> codes) {
        return CODES.constant(codes, wire);
    }

    static String code(Enum<?> code) {
        return CODES.wire(code);
    }

    @Named("readType")
    static String readType(String wire) {
        return CODES.interchange(MessageType.class.getSimpleName(), wire);
    }

    @Named("writeType")
    static String writeType(String type) {
        return CODES.wire(MessageType.class.getSimpleName(), type);
    }

    @Named("readSex")
    static String readSex(String wire) {
        return CODES.interchange("Sex", wire);
    }

    @Named("writeSex")
    static String writeSex(String code) {
        return CODES.wire("Sex", code);
    }

    @Named("readEthnicity")
    static String readEthnicity(String wire) {
        return CODES.interchange("Ethnicity", wire);
    }

    @Named("writeEthnicity")
    static String writeEthnicity(String code) {
        return CODES.wire("Ethnicity", code);
    }
}
