package org.jieli.gateway.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jieli.gateway.postgres.PostgresAddress;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Connections that begin like those of the program. */
public final class ProgramPool {

    private static final String BEGINNING = "spring.datasource.hikari.connection-init-sql";

    private ProgramPool() {}

    /** A few connections to {@code address}. */
    public static HikariDataSource to(PostgresAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(10);
        config.setConnectionInitSql(beginning());
        return new HikariDataSource(config);
    }

    private static String beginning() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yml"));
        return settings.getObject().getProperty(BEGINNING);
    }
}
