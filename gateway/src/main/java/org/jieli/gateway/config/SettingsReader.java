package org.jieli.gateway.config;

import java.util.Optional;
import java.util.function.Function;
import org.jieli.mappings.Dialect;
import org.springframework.core.env.ConfigurableEnvironment;

/** Reads and checks the whole configuration before anything is started. Thread-safe. */
public final class SettingsReader {

    private final Function<String, Optional<Dialect>> dialects;

    /** @param dialects finds a dialect by its word */
    public SettingsReader(Function<String, Optional<Dialect>> dialects) {
        this.dialects = dialects;
    }

    /**
     * Adds the partners' files to the environment and reads everything below {@code jieli}.
     *
     * @throws WrongConfigurationException telling everything that is wrong
     */
    public Settings read(ConfigurableEnvironment environment) {
        PartnerFiles.addTo(environment);
        JieliBlock block = StrictBinding.bind(environment);
        PartnersCheck check = new PartnersCheck(dialects, RetentionCheck.faults(block.retention()));
        return new Settings(
                block.data(),
                block.admission(),
                block.alerts().settings(),
                block.retention(),
                check.partners(block.partners()));
    }
}
