package org.jieli.gateway.config;

import java.util.List;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.Environment;

/** Binds everything below {@code jieli}; a key that nobody knows stops the start, for a mistyped one would be silence. */
final class StrictBinding {

    private static final String PREFIX = "jieli";

    private StrictBinding() {}

    /** @throws WrongConfigurationException naming every unknown key, or the key that cannot be read */
    static JieliBlock bind(Environment environment) {
        try {
            return Binder.get(
                            environment,
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter()))
                    .bindOrCreate(PREFIX, JieliBlock.class);
        } catch (BindException wrong) {
            throw new WrongConfigurationException(faults(wrong));
        }
    }

    private static List<Fault> faults(BindException wrong) {
        if (wrong.getCause() instanceof UnboundConfigurationPropertiesException unknown) {
            return unknown.getUnboundProperties().stream()
                    .map(StrictBinding::unknown)
                    .toList();
        }
        return List.of(new Fault(
                "配置项 " + wrong.getName() + " 的值无法读取", "The value of the key " + wrong.getName() + " cannot be read"));
    }

    private static Fault unknown(ConfigurationProperty property) {
        String key = property.getName() + " (" + property.getOrigin() + ")";
        return new Fault("未知的配置项 " + key, "Unknown configuration key " + key);
    }
}
