package org.jieli.gateway.storage;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieli.schemas.catalogue.FieldCatalogue;
import org.jieli.schemas.catalogue.FieldCatalogue.Field;
import org.jieli.schemas.catalogue.PiiClass;

/**
 * Finds biometric fields in a message in the XML of the standard, by the names of its elements and the PII classes of the standard. It
 * reads start tags only and builds nothing, because every message is looked at.
 */
final class Biometrics {

    private static final Set<String> NAMES = names();

    private static final int LONGEST =
            NAMES.stream().mapToInt(String::length).max().orElse(0);

    private Biometrics() {}

    static boolean in(byte[] interchange) {
        for (int i = 0; i < interchange.length; i++) {
            if (interchange[i] == '<' && isBiometric(interchange, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBiometric(byte[] xml, int from) {
        int start = from;
        for (int i = from; i < xml.length && i - start <= LONGEST; i++) {
            if (xml[i] == ':') {
                start = i + 1;
            } else if (endsName(xml[i])) {
                return NAMES.contains(new String(xml, start, i - start, StandardCharsets.UTF_8));
            }
        }
        return false;
    }

    private static boolean endsName(byte character) {
        return character == '>' || character == '/' || character <= ' ' && character >= 0;
    }

    private static Set<String> names() {
        FieldCatalogue standard = FieldCatalogue.standard();
        return standard.types().stream()
                .flatMap(type -> standard.fields(type).stream())
                .filter(field -> field.pii() == PiiClass.BIOMETRIC)
                .map(Field::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
