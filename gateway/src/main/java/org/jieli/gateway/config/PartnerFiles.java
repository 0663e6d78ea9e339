package org.jieli.gateway.config;

import java.io.IOException;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.YAMLException;

/** Puts the partners' files below everything else in the environment: the file the operator names, then the one that is shipped. */
final class PartnerFiles {

    private static final String SHIPPED = "partners.yml";
    private static final String OPERATORS = "jieli.partners-file";

    private PartnerFiles() {}

    static void addTo(ConfigurableEnvironment environment) {
        String file = environment.getProperty(OPERATORS);
        if (file != null) {
            add(file, new FileSystemResource(file), environment);
        }
        add("classpath:" + SHIPPED, new ClassPathResource(SHIPPED), environment);
    }

    private static void add(String name, Resource file, ConfigurableEnvironment environment) {
        if (!file.isReadable()) {
            throw unreadable(name);
        }
        try {
            new YamlPropertySourceLoader().load(name, file).forEach(environment.getPropertySources()::addLast);
        } catch (IOException failure) {
            throw unreadable(name);
        } catch (YAMLException wrong) {
            throw new WrongConfigurationException(
                    "伙伴名册 " + name + " 不是 YAML", "The partners' file " + name + " is not YAML");
        }
    }

    private static WrongConfigurationException unreadable(String name) {
        return new WrongConfigurationException("无法读取伙伴名册 " + name, "The partners' file " + name + " cannot be read");
    }
}
