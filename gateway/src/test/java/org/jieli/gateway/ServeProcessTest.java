package org.jieli.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jieli serve} as an operator sees it: a process of its own with a data folder of its own. */
class ServeProcessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern KEY = Pattern.compile("hebi +(jk_[\\w-]{43})");

    @TempDir
    private Path folder;

    @Test
    void theFirstStartShowsTheKeysAndAnEndedProcessLeavesNothingRunning() throws Exception {
        Path output = folder.resolve("out");
        Process gateway = serve(output);
        try {
            await().atMost(PATIENCE)
                    .until(() -> !gateway.isAlive() || text(output).contains("就绪 / Ready"));
            URI address = URI.create(find(ADDRESS, text(output)).group());
            String key = find(KEY, text(output)).group(1);

            assertThat(inbox(address, key)).isEqualTo(204);
        } finally {
            gateway.destroy();
        }

        assertThat(gateway.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("data/postgres/cluster/postmaster.pid")).doesNotExist();
        assertThat(text(folder.resolve("out.err"))).doesNotContain("ERROR");
    }

    private static int inbox(URI address, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/inbox"))
                .header("Authorization", "Bearer " + key)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private Process serve(Path output) throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Jieli.class.getName());
        List<String> serve =
                List.of("serve", "--port", "0", "--data", folder.resolve("data").toString());
        return new ProcessBuilder(Stream.concat(java.stream(), serve.stream()).toList())
                .redirectOutput(output.toFile())
                .redirectError(Path.of(output + ".err").toFile())
                .start();
    }

    private static Matcher find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher;
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
