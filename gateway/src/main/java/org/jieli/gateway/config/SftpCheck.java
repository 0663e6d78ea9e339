package org.jieli.gateway.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.routes.partner.SftpFolders;
import org.jieli.routes.partner.SftpLogin;

/** Checks the {@code sftp} of one block and collects everything that is wrong with it; never repeats a secret. */
final class SftpCheck {

    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
    private static final Set<String> SAMPLES = Set.of(
            "password", "passwd", "secret", "changeit", "changeme", "test", "test123", "123456", "admin", "jieli");
    private static final int LAST_PORT = 65535;

    private final SftpBlock block;
    private final List<Fault> faults = new ArrayList<>();

    SftpCheck(SftpBlock block) {
        this.block = block;
    }

    /** The address, or empty if anything is wrong; {@link #faults} then says what. */
    Optional<SftpAddress> address() {
        checkServer();
        checkHostKeys();
        checkFolders();
        Optional<SftpLogin> login = login();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        SftpFolders folders = new SftpFolders(
                given(block.in()), given(block.out()), given(block.receipts()), block.every(), block.settled());
        return Optional.of(new SftpAddress(
                block.host(), block.port(), block.user(), login.orElseThrow(), block.hostKeys(), folders));
    }

    /** What is wrong; the sentences do not name the partner. */
    List<Fault> faults() {
        return faults;
    }

    private void checkServer() {
        missing("sftp.host", block.host());
        missing("sftp.user", block.user());
        if (block.port() < 1 || block.port() > LAST_PORT) {
            fault("sftp.port 须为 1 至 65535", "sftp.port must be from 1 to 65535");
        }
        if (tooShort(block.every()) || tooShort(block.settled())) {
            fault("sftp.every 与 sftp.settled 须大于零", "sftp.every and sftp.settled must be more than nothing");
        }
    }

    private static boolean tooShort(Duration duration) {
        return duration.toMillis() < 1;
    }

    /** There is no way to do without: checking would be the first thing to be switched off. */
    private void checkHostKeys() {
        boolean wrong = block.hostKeys().isEmpty()
                || !block.hostKeys().stream()
                        .allMatch(key -> FINGERPRINT.matcher(key).matches());
        if (wrong) {
            fault(
                    "sftp.host-keys 须列出对方主机密钥的指纹（SHA256:…），可用 ssh-keyscan 主机 | ssh-keygen -lf - 查看，并向对方核实",
                    "sftp.host-keys must list fingerprints of the server's host keys (SHA256:...); ssh-keyscan HOST |"
                            + " ssh-keygen -lf - shows them, the partner confirms them");
        }
    }

    private void checkFolders() {
        if (given(block.in()).isEmpty() && given(block.out()).isEmpty()) {
            fault("sftp 须有 in 或 out", "sftp needs in or out");
        }
        if (given(block.in()).isPresent() && given(block.receipts()).isEmpty()) {
            fault("sftp.in 须配有 sftp.receipts", "sftp.in needs sftp.receipts");
        }
        boolean shared = given(block.in())
                .filter(in -> Stream.of(block.out(), block.receipts()).anyMatch(in::equals))
                .isPresent();
        if (shared) {
            fault("sftp.in 不得与 out 或 receipts 相同", "sftp.in must differ from out and receipts");
        }
    }

    private Optional<SftpLogin> login() {
        Optional<String> password = given(block.password());
        Optional<String> key = given(block.keyFile());
        if (password.isPresent() == key.isPresent()) {
            fault("sftp 须且只能有 password 或 key-file 之一", "sftp needs either password or key-file, not both");
            return Optional.empty();
        }
        Optional<String> passphrase = given(block.keyPassphrase());
        checkSecret("sftp.password", password);
        checkSecret("sftp.key-passphrase", passphrase);
        key.filter(file -> !Files.isReadable(Path.of(file)))
                .ifPresent(file -> fault("sftp.key-file 无法读取：" + file, "sftp.key-file cannot be read: " + file));
        return Optional.of(password.<SftpLogin>map(SftpLogin.Password::new)
                .orElseGet(() -> new SftpLogin.Key(Path.of(key.orElseThrow()), passphrase)));
    }

    private void checkSecret(String key, Optional<String> secret) {
        if (secret.filter(text -> text.contains("${")).isPresent()) {
            fault(key + " 引用的环境变量未设置", "The variable that " + key + " names is not set");
        }
        if (secret.filter(text -> SAMPLES.contains(text.toLowerCase(Locale.ROOT)))
                .isPresent()) {
            fault(key + " 是示例口令，请更换", key + " is a sample; use another");
        }
    }

    private void missing(String key, String value) {
        if (given(value).isEmpty()) {
            fault("缺少 " + key, key + " is missing");
        }
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    private void fault(String zh, String en) {
        faults.add(new Fault(zh, en));
    }
}
