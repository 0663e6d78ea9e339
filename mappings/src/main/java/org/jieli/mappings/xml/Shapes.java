package org.jieli.mappings.xml;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchema;
import jakarta.xml.bind.annotation.XmlType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shapes of a family of types that XJC generated, read from their annotations.
 *
 * <p>The JDK's validator stops listing what is missing after the first mistake in an element; this model lets us list everything.
 */
final class Shapes {

    private final Map<Class<?>, Shape> known = new HashMap<>();
    private final String namespace;
    private final Child root;

    Shapes(Class<?> rootType) {
        XmlSchema schema = rootType.getPackage().getAnnotation(XmlSchema.class);
        namespace = schema == null ? "" : schema.namespace();
        String tag = rootType.getAnnotation(XmlRootElement.class).name();
        root = child(tag, new Slot(0, "", tag, true, false, false), rootType);
    }

    /** The namespace of every element. */
    String namespace() {
        return namespace;
    }

    Child root() {
        return root;
    }

    private Shape shape(Class<?> type) {
        Shape shape = known.get(type);
        if (shape == null) {
            shape = new Shape();
            known.put(type, shape);
            fill(shape, type);
        }
        return shape;
    }

    private void fill(Shape shape, Class<?> type) {
        List<String> order = Arrays.stream(type.getAnnotation(XmlType.class).propOrder())
                .filter(name -> !name.isEmpty())
                .toList();
        for (String name : order) {
            add(shape, field(type, name));
        }
    }

    private void add(Shape shape, Field field) {
        XmlElements choice = field.getAnnotation(XmlElements.class);
        if (choice == null) {
            Slot slot = slot(shape, field, tag(field), required(field), false);
            shape.add(slot, List.of(child(slot.tag(), slot, elementType(field))));
        } else {
            Slot slot = slot(shape, field, choice.value()[0].name(), true, true);
            shape.add(slot, alternatives(slot, choice));
        }
    }

    private static Slot slot(Shape shape, Field field, String tag, boolean required, boolean choice) {
        boolean repeated = field.getType() == List.class;
        return new Slot(shape.slots().size(), property(field), tag, required, repeated, choice);
    }

    private Collection<Child> alternatives(Slot slot, XmlElements choice) {
        return Arrays.stream(choice.value())
                .map(element -> child(element.name(), slot, element.type()))
                .toList();
    }

    private Child child(String tag, Slot slot, Class<?> type) {
        boolean complex = type.isAnnotationPresent(XmlType.class) && !type.isEnum();
        return new Child(tag, slot, type.getSimpleName(), complex ? Optional.of(shape(type)) : Optional.empty());
    }

    private static Class<?> elementType(Field field) {
        if (field.getGenericType() instanceof ParameterizedType list) {
            return (Class<?>) list.getActualTypeArguments()[0];
        }
        return field.getType();
    }

    private static boolean required(Field field) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        return field.getType().isPrimitive() || (element != null && element.required());
    }

    private static String tag(Field field) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        return element == null || "##default".equals(element.name()) ? field.getName() : element.name();
    }

    /** XJC puts an underscore before a property that is a Java word. */
    private static String property(Field field) {
        return field.getName().startsWith("_") ? field.getName().substring(1) : field.getName();
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
