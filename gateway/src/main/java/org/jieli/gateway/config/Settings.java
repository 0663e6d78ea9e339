package org.jieli.gateway.config;

import java.nio.file.Path;
import java.util.List;
import org.jieli.routes.alert.AlertSettings;
import org.jieli.routes.partner.Partner;

/**
 * The checked configuration. Immutable and thread-safe.
 *
 * @param data the data folder
 * @param admission how much the doors take in
 * @param alerts when somebody is told that messages wait
 * @param retention how long what is kept
 * @param partners all partners in the order of their files
 */
public record Settings(
        Path data,
        AdmissionSettings admission,
        AlertSettings alerts,
        RetentionSettings retention,
        List<Partner> partners) {

    public Settings {
        partners = List.copyOf(partners);
    }
}
