package org.jieli.gateway.wiring;

import org.jieli.gateway.config.SettingsReader;
import org.jieli.mappings.dialects.Dialects;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Reads and checks the configuration before anything is made, so that a wrong one starts nothing. */
final class SettingsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory()
                .registerSingleton("settings", new SettingsReader(Dialects::named).read(context.getEnvironment()));
    }
}
