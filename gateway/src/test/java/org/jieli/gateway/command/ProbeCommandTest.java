package org.jieli.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jieli.gateway.Jieli;
import org.jieli.simulators.FolderSimulator;
import org.jieli.simulators.desk.BoxFolders;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.junit.JieliSimulators;
import org.jieli.simulators.junit.Partner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code jieli probe} tells an operator who cannot get a connection (connect#4278), of a server that {@code jieli simulate} plays. */
@JieliSimulators({"qinxian", "hebi"})
class ProbeCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private FolderSimulator qinxian;

    @BeforeEach
    void play(Partner qinxian) {
        this.qinxian = (FolderSimulator) qinxian.simulator();
    }

    @Test
    void everyStepThatWorksIsListedInBothLanguages() throws IOException {
        assertThat(probe("qinxian", block())).isZero();

        assertThat(out.toString())
                .contains("通过 / works  查找主机 / name lookup", "通过 / works  登录 / login")
                .contains("通过 / works  in  改名 / rename", "通过 / works  receipts  删除文件 / delete")
                .endsWith("全部通过 / Everything works\n")
                .doesNotContain("FAILS", qinxian.box().password());
    }

    @Test
    void theStepThatFailsIsNamedWithWhatToDoAboutIt() throws IOException {
        Files.delete(qinxian.folders().root().resolve(BoxFolders.RECEIPTS));

        assertThat(probe("qinxian", block())).isEqualTo(1);

        assertThat(out.toString())
                .contains("失败 / FAILS  receipts  查看文件夹：文件夹或文件不存在 / folder: the folder or file does not exist")
                .endsWith("1 步失败 / 1 failed\n");
    }

    @Test
    void aServerWithAnotherHostKeyIsNotLoggedInToAndItsFingerprintIsShown() throws IOException {
        assertThat(probe("qinxian", block().replace(qinxian.box().fingerprint(), "SHA256:" + "A".repeat(43))))
                .isEqualTo(1);

        assertThat(out.toString())
                .contains("通过 / works  建立连接 / connect", "key exchange: the host key is not one of those pinned")
                .contains(qinxian.box().fingerprint())
                .doesNotContain("login");
    }

    @Test
    void aPartnerThatIsUnknownOrHasNoFoldersAndAWrongFileAreWrongUses() throws IOException {
        assertThat(probe("nobody", block())).isEqualTo(2);
        assertThat(err.toString()).contains("没有这个伙伴 / There is no such partner: nobody");
        assertThat(probe("henan-bureau", block())).isEqualTo(2);
        assertThat(err.toString()).contains("henan-bureau has neither url nor sftp");
        assertThat(probe("qinxian", block(), "--message")).isEqualTo(2);
        assertThat(err.toString()).contains("--message is for HTTP only");
        assertThat(probe("hebi", block(), "--patience", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--patience is 1 to 300");
        assertThat(probe("qinxian", block().replace(qinxian.box().fingerprint(), "none")))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("sftp.host-keys")
                .doesNotContain(qinxian.box().password());
    }

    private String block() {
        return """
                jieli:
                  partners:
                    qinxian:
                      org: %s
                      name: 沁县民政局
                      role: station
                      dialect: heilongjiang
                      serves: [140430]
                """.formatted(qinxian.org()) + qinxian.settings().indent(6);
    }

    @Test
    void aPartnerOverHttpIsTriedStepByStepAndGetsAMessageOnlyIfAskedFor(Partner hebi) throws IOException {
        String yaml = "jieli: {partners: {hebi: {url: \"" + hebi.address() + "\"}}}";

        assertThat(probe("hebi", yaml)).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains("通过 / works  查找主机 / name lookup", "通过 / works  应答的方言 / dialect of the answer")
                .endsWith("全部通过 / Everything works\n")
                .doesNotContain("TLS", "test message");
        assertThat(hebi.simulator().ledger().received()).isEmpty();

        assertThat(probe("hebi", yaml, "--message")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("通过 / works  测试报文 / test message");
        assertThat(hebi.simulator().ledger().received()).hasSize(1);

        hebi.suffers(new Fault.Status(401));
        assertThat(probe("hebi", yaml)).isEqualTo(1);
        assertThat(out.toString()).contains("失败 / FAILS  准入：对方不放行").endsWith("1 步失败 / 1 failed\n");
    }

    private int probe(String partner, String yaml, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("partners.yml"), yaml);
        return new CommandLine(new Jieli())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(Stream.of("probe", partner, "--partners-file", file.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }
}
