package org.jieli.gateway.config;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything below {@code jieli} in the configuration as it was written, not yet checked.
 *
 * @param data the data folder
 * @param partnersFile a file with more partners, or null
 * @param admission how much the doors take in
 * @param alerts when somebody is told that messages wait
 * @param retention how long what is kept
 * @param partners the blocks of all partners by name
 */
record JieliBlock(
        @DefaultValue("data") Path data,
        String partnersFile,
        @DefaultValue AdmissionSettings admission,
        @DefaultValue AlertBlock alerts,
        @DefaultValue RetentionSettings retention,
        Map<String, PartnerBlock> partners) {

    JieliBlock {
        partners = partners == null ? Map.of() : partners;
    }
}
