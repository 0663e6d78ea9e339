package org.jieli.schemas.catalogue;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieli.schemas.interchange.Message;

/** The properties of a generated class, worked out once a class. Immutable and thread-safe. */
final class Shape {

    private static final String GENERATED = Message.class.getPackageName();

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final List<Property> properties;
    private final List<Property> blocks;
    private final List<Property> coded;
    private final List<Property> required;
    private final Map<String, List<Property>> byType;

    private Shape(Class<?> type) {
        properties = Arrays.stream(type.getDeclaredFields())
                .map(field -> property(type, field))
                .toList();
        blocks = properties.stream().filter(Property::block).toList();
        coded = properties.stream()
                .filter(property -> property.spec().table().isPresent())
                .toList();
        required = properties.stream()
                .filter(property -> property.spec().required())
                .filter(property -> !property.field().getType().isPrimitive())
                .toList();
        byType = properties.stream()
                .collect(Collectors.groupingBy(property -> property.spec().type()));
    }

    static Shape of(Object value) {
        return SHAPES.get(value.getClass());
    }

    List<Property> properties() {
        return properties;
    }

    List<Property> blocks() {
        return blocks;
    }

    List<Property> coded() {
        return coded;
    }

    /** Those that the XSD requires and Java allows to be absent. */
    List<Property> required() {
        return required;
    }

    List<Property> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    private static Property property(Class<?> owner, Field field) {
        field.setAccessible(true);
        FieldCatalogue.Field spec = FieldCatalogue.standard()
                .field(owner.getSimpleName(), name(field))
                .orElseThrow(() -> new IllegalStateException("No field " + field + " in the XSD"));
        Class<?> type = elementType(field);
        return new Property(field, spec, type.getPackageName().equals(GENERATED) && !type.isEnum());
    }

    /** XJC puts an underscore before a name that is a word of Java. */
    private static String name(Field field) {
        return field.getName().startsWith("_") ? field.getName().substring(1) : field.getName();
    }

    private static Class<?> elementType(Field field) {
        return field.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : field.getType();
    }
}
