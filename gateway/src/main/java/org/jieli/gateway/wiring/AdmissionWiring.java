package org.jieli.gateway.wiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.UnixOperatingSystemMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.undertow.Undertow;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import org.jieli.gateway.admission.Admission;
import org.jieli.gateway.admission.DiskSpace;
import org.jieli.gateway.admission.Entrance;
import org.jieli.gateway.admission.Refused;
import org.jieli.gateway.admission.Shortage;
import org.jieli.gateway.config.Settings;
import org.jieli.gateway.health.DiskHealth;
import org.jieli.gateway.http.DoorError;
import org.jieli.gateway.http.Reception;
import org.springframework.boot.web.embedded.undertow.UndertowServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xnio.Options;

/** What the doors take in. */
@Configuration(proxyBeanMethods = false)
class AdmissionWiring {

    /** Files and connections that are not those of clients: database, partners, classes. */
    private static final long OWN_FILES = 1_000;

    @Bean
    Refused refused(MeterRegistry meters) {
        return new Refused(meters);
    }

    @Bean
    Admission admission(Settings settings, DiskSpace disk) {
        return new Admission(settings.admission(), disk);
    }

    @Bean
    Reception reception(Admission admission) {
        return new Reception(admission);
    }

    @Bean
    Entrance entrance(Settings settings, ObjectMapper json, Refused refused) {
        return new Entrance(settings.admission(), shortage -> words(shortage, json), refused);
    }

    @Bean
    WebServerFactoryCustomizer<UndertowServletWebServerFactory> guardedServer(Entrance entrance) {
        return server -> {
            server.addDeploymentInfoCustomizers(entrance::guard);
            server.addBuilderCustomizers(AdmissionWiring::limitConnections);
        };
    }

    /** Clients never use up the files of the process; whoever finds no room waits in the system's queue. */
    private static void limitConnections(Undertow.Builder builder) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
            long most = Math.max(unix.getMaxFileDescriptorCount() - OWN_FILES, unix.getMaxFileDescriptorCount() / 2);
            int connections = (int) Math.min(most, Integer.MAX_VALUE);
            builder.setSocketOption(Options.CONNECTION_HIGH_WATER, connections);
            builder.setSocketOption(Options.CONNECTION_LOW_WATER, connections);
        }
    }

    private static byte[] words(Shortage shortage, ObjectMapper json) {
        try {
            return json.writeValueAsBytes(DoorError.of(shortage));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Bean
    DiskHealth diskHealthIndicator(DiskSpace disk) {
        return new DiskHealth(disk);
    }

    @Bean
    MeterBinder admissionMeters(Entrance entrance, DiskSpace disk) {
        return meters -> {
            Gauge.builder("jieli.admission.room", entrance, Entrance::room)
                    .description("How many more requests could come in now")
                    .register(meters);
            Gauge.builder("jieli.disk.usable", disk, DiskSpace::usable)
                    .description("Free bytes of the disk of the data folder")
                    .register(meters);
        };
    }
}
