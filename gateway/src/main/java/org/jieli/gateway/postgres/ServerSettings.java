package org.jieli.gateway.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings the server is started with. On the command line they win over every file in the data folder, so that nobody switches
 * durability off there by accident.
 */
final class ServerSettings {

    private static final Map<String, String> VALUES = values();

    private ServerSettings() {}

    /** The arguments of {@code postgres}, quoted for a shell. */
    static String arguments(int port) {
        return VALUES.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "='" + setting.getValue() + "'")
                .collect(Collectors.joining(" ", "-c port=" + port + " ", ""));
    }

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        DurableSettings.NAMES.forEach(name -> values.put(name, "on"));
        values.putAll(reach());
        values.putAll(memory());
        values.putAll(log());
        return values;
    }

    private static Map<String, String> reach() {
        return Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "", "timezone", "UTC");
    }

    /** About 128 MB shared and at most some 10 MB a connection: fits a small machine beside a JVM of 512 MB. */
    private static Map<String, String> memory() {
        return Map.of(
                "shared_buffers", "128MB",
                "work_mem", "4MB",
                "maintenance_work_mem", "64MB",
                "max_connections", "50",
                "max_parallel_workers_per_gather", "0",
                "autovacuum_max_workers", "2",
                "max_wal_size", "1GB");
    }

    /** Statements and their values never reach the log, for they hold personal data: of errors the client alone is told. */
    private static Map<String, String> log() {
        return Map.of(
                "log_min_messages", "log",
                "log_min_error_statement", "panic",
                "log_error_verbosity", "terse",
                "log_checkpoints", "off");
    }
}
