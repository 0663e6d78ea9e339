package org.jieli.schemas.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.schemas.catalogue.XsdReader.XsdField;

/**
 * What the shipped XSDs say about every field of every type of the interchange standard. Read once; immutable and thread-safe.
 * A type is named as in the XSD, which is also the simple name of its generated class.
 */
public final class FieldCatalogue {

    /**
     * One field of a type.
     *
     * @param owner the type that has it, for example {@code Person}
     * @param name its name on the wire, for example {@code hukouDivision}
     * @param type the name of its XSD type, simple or complex, for example {@code DivisionCode}
     * @param zh its name in Chinese
     * @param en its name in English
     * @param pii how protected it is
     * @param table the code table its values come from, if any
     * @param required whether the XSD wants it
     * @param repeated whether it may occur more than once
     */
    public record Field(
            String owner,
            String name,
            String type,
            String zh,
            String en,
            PiiClass pii,
            Optional<String> table,
            boolean required,
            boolean repeated) {}

    private static final FieldCatalogue STANDARD = read("/contracts/interchange/interchange.xsd");

    private final Map<String, Map<String, Field>> fields;

    private FieldCatalogue(Map<String, Map<String, Field>> fields) {
        this.fields = fields;
    }

    /** The catalogue of the standard as shipped. */
    public static FieldCatalogue standard() {
        return STANDARD;
    }

    /** The names of all complex types. */
    public Collection<String> types() {
        return fields.keySet();
    }

    /** The fields of a type in the order of the XSD; none for an unknown type. */
    public List<Field> fields(String type) {
        return List.copyOf(fields.getOrDefault(type, Map.of()).values());
    }

    /** One field of a type. */
    public Optional<Field> field(String type, String name) {
        return Optional.ofNullable(fields.getOrDefault(type, Map.of()).get(name));
    }

    private static FieldCatalogue read(String resource) {
        XsdReader xsd = XsdReader.read(resource);
        Map<String, Map<String, Field>> fields = new HashMap<>();
        xsd.types().forEach((type, declared) -> {
            Map<String, Field> ofType = new LinkedHashMap<>();
            for (XsdField field : declared) {
                ofType.put(field.name(), field(type, field, xsd.tables()));
            }
            fields.put(type, ofType);
        });
        return new FieldCatalogue(fields);
    }

    private static Field field(String owner, XsdField field, Map<String, String> tables) {
        return new Field(
                owner,
                field.name(),
                field.type(),
                field.zh(),
                field.en(),
                PiiClass.ofLetter(field.pii()),
                Optional.ofNullable(tables.get(field.type())),
                field.required(),
                field.repeated());
    }
}
