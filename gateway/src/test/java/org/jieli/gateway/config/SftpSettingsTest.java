package org.jieli.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jieli.routes.PlainDialect;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.routes.partner.SftpFolders;
import org.jieli.routes.partner.SftpLogin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A partner with folders in the configuration. */
class SftpSettingsTest {

    private static final String FINGERPRINT = "SHA256:" + "A".repeat(43);
    private static final String SECRET = "a word that nobody guesses";
    private static final String JIXI = """
            jieli:
              partners:
                jixi:
                  org: JZZ23030001
                  name: 鸡西市救助管理站
                  role: station
                  dialect: henan
                  serves: [230300]
                  sftp:
                    host: sftp.jixi.example
                    user: jieli
                    password: ${JIXI_PASSWORD}
                    host-keys: ["%s"]
                    in: /上报
                    out: /下发
                    receipts: /receipts
            """.formatted(FINGERPRINT);

    @TempDir
    private Path folder;

    @Test
    void aBlockBecomesAnAddressWithItsSecretFromAVariable() throws IOException {
        SftpAddress address = read(JIXI).sftp().orElseThrow();

        assertThat(address.host()).isEqualTo("sftp.jixi.example");
        assertThat(address.port()).isEqualTo(22);
        assertThat(address.login()).isEqualTo(new SftpLogin.Password(SECRET));
        assertThat(address.hostKeys()).containsExactly(FINGERPRINT);
        assertThat(address.folders())
                .isEqualTo(new SftpFolders(
                        Optional.of("/上报"),
                        Optional.of("/下发"),
                        Optional.of("/receipts"),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10)));
        assertThat(read(JIXI).pulls()).isFalse();
    }

    @Test
    void aPartnerThatOnlyDropsFilesFetchesItsMessages() throws IOException {
        assertThat(read(JIXI.replace("        out: /下发\n", "")).pulls()).isTrue();
    }

    @Test
    void aKeyFileLogsInToo() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "");

        assertThat(read(JIXI.replace("password: ${JIXI_PASSWORD}", "key-file: " + key))
                        .sftp()
                        .orElseThrow()
                        .login())
                .isEqualTo(new SftpLogin.Key(key, Optional.empty()));
    }

    @Test
    void aVariableThatIsNotSetAndASamplePasswordStopTheStart() throws IOException {
        assertRefused(JIXI.replace("JIXI_PASSWORD", "NOT_SET"))
                .hasMessageContaining("sftp.password 引用的环境变量未设置")
                .hasMessageContaining("The variable that sftp.password names is not set");
        assertRefused(JIXI.replace("${JIXI_PASSWORD}", "changeit"))
                .hasMessageContaining("sftp.password 是示例口令")
                .message()
                .doesNotContain("changeit");
    }

    @Test
    void hostKeysCannotBeLeftOutAndTheErrorSaysHowToGetThem() throws IOException {
        assertRefused(JIXI.replace(FINGERPRINT, "no"))
                .hasMessageContaining("sftp.host-keys 须列出对方主机密钥的指纹")
                .hasMessageContaining("ssh-keyscan");
        assertRefused(JIXI.replace("[\"" + FINGERPRINT + "\"]", "[]")).hasMessageContaining("sftp.host-keys");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNoSecretWithIt() throws IOException {
        String wrong = JIXI.replace("host: sftp.jixi.example", "port: 70000")
                .replace("user: jieli", "key-file: /nowhere")
                .replace("        receipts: /receipts\n", "")
                .replace("serves: [230300]", "serves: [230300]\n      url: http://127.0.0.1:9/x");

        assertRefused(wrong)
                .hasMessageContaining("sftp.host is missing")
                .hasMessageContaining("sftp.user is missing")
                .hasMessageContaining("sftp.port must be from 1 to 65535")
                .hasMessageContaining("sftp needs either password or key-file, not both")
                .hasMessageContaining("sftp.in needs sftp.receipts")
                .hasMessageContaining("url and sftp exclude each other")
                .message()
                .doesNotContain(SECRET);
    }

    @Test
    void theFolderThatIsReadIsNoneThatIsWritten() throws IOException {
        assertRefused(JIXI.replace("/receipts", "/上报")).hasMessageContaining("sftp.in 不得与 out 或 receipts 相同");
    }

    @Test
    void anUnknownKeyStopsTheStart() throws IOException {
        assertRefused(JIXI.replace("user: jieli", "user: jieli\n        strict-host-key-checking: false"))
                .hasMessageContaining("jieli.partners.jixi.sftp.strict-host-key-checking");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String yaml) {
        return assertThatThrownBy(() -> read(yaml)).isInstanceOf(WrongConfigurationException.class);
    }

    private Partner read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("partners.yml"), yaml);
        Map<String, Object> given = new HashMap<>();
        given.put("jieli.partners-file", file.toString());
        given.put("JIXI_PASSWORD", SECRET);
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", given));
        return new SettingsReader(word -> Optional.of(new PlainDialect()))
                .read(environment).partners().stream()
                        .filter(partner -> partner.name().equals("jixi"))
                        .findFirst()
                        .orElseThrow();
    }
}
