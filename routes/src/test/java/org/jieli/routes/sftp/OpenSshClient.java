package org.jieli.routes.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.routes.partner.SftpLogin;

/** OpenSSH's own {@code sftp}, as somebody at a partner uses it on the partner's own server. */
public final class OpenSshClient {

    private final OpenSshServer server;

    /** @param server which knows its user by a key */
    public OpenSshClient(OpenSshServer server) {
        this.server = server;
    }

    /** Does one command, for example {@code put HERE THERE}, and waits until it is done. */
    public void run(String command) throws IOException {
        Process process = start(command);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
    }

    /** Begins one command, with more options of {@code sftp}. */
    public Process start(String command, String... options) throws IOException {
        Process process = new ProcessBuilder(Stream.of(line(), Stream.of(options), Stream.of(target()))
                        .flatMap(part -> part)
                        .toList())
                .redirectErrorStream(true)
                .start();
        try (OutputStream commands = process.getOutputStream()) {
            commands.write((command + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return process;
    }

    private Stream<String> line() throws IOException {
        SftpAddress address = server.address();
        String key = ((SftpLogin.Key) address.login()).file().toString();
        List<String> line = List.of("sftp", "-q", "-b", "-", "-P", String.valueOf(address.port()), "-i", key);
        List<String> trust =
                List.of("IdentitiesOnly=yes", "StrictHostKeyChecking=yes", "UserKnownHostsFile=" + server.knownHosts());
        return Stream.concat(line.stream(), trust.stream().flatMap(option -> Stream.of("-o", option)));
    }

    private String target() {
        return server.address().user() + "@" + server.address().host();
    }
}
