package org.jieli.gateway.simulate;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.jieli.gateway.admission.Refused;
import org.jieli.gateway.http.DoorErrors;
import org.jieli.gateway.http.ErrorDoor;
import org.jieli.simulators.control.Control;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The doors by which played partners are driven: on this machine only, without a key, described at {@code /v1/openapi.json}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SpringDocConfiguration.class,
    SpringDocWebMvcConfiguration.class,
    MultipleOpenApiSupportConfiguration.class
})
@EnableConfigurationProperties(SpringDocConfigProperties.class)
@Import({PartnersDoor.class, FaultsDoor.class, ClockDoor.class, ErrorDoor.class})
public class ControlServer {

    /**
     * Opens the doors; close the result to close them.
     *
     * @param port 0 for any free one
     */
    public static ServletWebServerApplicationContext start(Control control, int port) {
        SpringApplication application = new SpringApplication(ControlServer.class);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("control", control));
        return (ServletWebServerApplicationContext) application.run(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--springdoc.packages-to-scan=org.jieli.gateway.simulate");
    }

    @Bean
    DoorErrors doorErrors() {
        return new DoorErrors(new Refused(new SimpleMeterRegistry()));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("接力模拟方 Jieli simulators")
                        .version("v1")
                        .description("驱动所模拟的合作方。 / Drives the partners that are played."));
    }
}
