package org.jieli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Wrong uses of {@code jieli serve}: one clear sentence, exit code 2, nothing started. */
class ServeCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aWrongPartnersFileStartsNothing() throws IOException {
        Path partners =
                Files.writeString(folder.resolve("partners.yml"), "jieli: {partners: {hebi: {dialect: hennan}}}");

        int code = serve("--data=" + folder.resolve("data"), "--partners-file=" + partners);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("伙伴 hebi：未知的 dialect：hennan / Partner hebi: unknown dialect: hennan\n");
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aSettingThatNobodyKnowsIsNamed() {
        assertThat(serve("--jieli.dta=x")).isEqualTo(2);
        assertThat(err.toString()).contains("未知的配置项 jieli.dta", "Unknown configuration key jieli.dta");
    }

    @Test
    void anArgumentThatIsNoSettingIsNamed() {
        assertThat(serve("--prot", "8081")).isEqualTo(2);
        assertThat(err.toString()).contains("不认识的参数 / Unknown argument: --prot");
    }

    @Test
    void aPortThatIsNoNumberIsNamed() {
        assertThat(serve("--port=eighty")).isEqualTo(2);
        assertThat(err.toString()).contains("--port");
    }

    @Test
    void theHelpNamesTheExitCodes() {
        assertThat(serve("--help")).isZero();
        assertThat(out.toString()).contains("--port", "--data", "--partners-file", "退出码 / Exit codes");
    }

    private int serve(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "serve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new CommandLine(new Jieli())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
