package org.jieli.gateway.wiring;

import java.time.InstantSource;
import org.jieli.gateway.security.DoorSecurity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The gateway as one application: everything that is wired is wired in the classes imported here. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {FlywayAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@Import({
    Storage.class,
    RelayWiring.class,
    RetentionWiring.class,
    AdmissionWiring.class,
    DoorSecurity.class,
    Doors.class,
    OperatorDoors.class
})
public class JieliApplication {

    /**
     * Starts the gateway; close the result to stop it: first the doors, then the deliveries, then the database.
     *
     * @param arguments settings as {@code --key=value}
     * @throws org.jieli.gateway.config.WrongConfigurationException if the configuration is wrong; then nothing was started
     */
    public static ConfigurableApplicationContext start(String... arguments) {
        return application().run(arguments);
    }

    /**
     * The same with a time of the business other than the journal's.
     *
     * @param calendar the time by which deadlines fire
     */
    public static ConfigurableApplicationContext start(InstantSource calendar, String... arguments) {
        SpringApplication application = application();
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("calendar", calendar));
        return application.run(arguments);
    }

    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(JieliApplication.class);
        application.setLogStartupInfo(false);
        application.addInitializers(new SettingsInitializer());
        return application;
    }
}
