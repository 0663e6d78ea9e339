package org.jieli.gateway.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How an operator's command reaches a running gateway: the options for it, and how a call ends. */
final class OperatorAccess {

    static final String KEY = "密钥取自 --keys 文件中的 operator 一行或环境变量 JIELI_KEY。";
    static final String KEY_EN =
            "The key comes from the line operator of the --keys file or from the environment variable JIELI_KEY.";
    static final String CODES =
            "退出码 / Exit codes: 0 完成 / done; 1 网关未应答或拒绝 / the gateway did not answer or refused; 2 用法错误 / wrong use";

    private static final String OPERATOR = "operator";

    /** Work with the doors of the operator; what it prints is the answer. */
    interface Work {

        void with(OperatorApi api, PrintWriter out) throws IOException, InterruptedException;
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"--gateway", "--url"},
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "网关地址，默认 http://127.0.0.1:8080 / the gateway, http://127.0.0.1:8080 by default")
    private URI gateway;

    @Option(
            names = {"--keys", "--key-file"},
            paramLabel = "FILE",
            description = "密钥文件，每行 名称=密钥 / file of keys, one name=key a line")
    private Path keys;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "由谁决定，记入审计；默认为登录名 / who decides, for the audit trail; the login name by default")
    private String person;

    /** Does the work and returns the exit code. */
    int run(Work work) throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        try (OperatorApi api = new OperatorApi(gateway, key(), person)) {
            work.with(api, out);
            return 0;
        } catch (ConnectException silent) {
            return failed("网关没有应答 / The gateway does not answer: " + gateway);
        } catch (JsonApi.RefusedException refused) {
            return failed(refused.getMessage());
        } finally {
            out.flush();
        }
    }

    private int failed(String sentence) {
        command.commandLine().getErr().println(sentence);
        return 1;
    }

    private String key() throws IOException {
        if (keys != null && !Files.isReadable(keys)) {
            throw wrong("文件无法读取 / The file cannot be read: " + keys);
        }
        Optional<String> key = keys != null
                ? Optional.ofNullable(KeyFile.read(keys).get(OPERATOR))
                : Optional.ofNullable(System.getenv("JIELI_KEY"));
        return key.orElseThrow(() -> wrong("没有 operator 的密钥 / There is no key for operator"));
    }

    /** A wrong use, told in one sentence with exit code 2. */
    ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
