package org.jieli.gateway.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a tester's command reaches the partners that {@code jieli simulate} plays, and how a call ends. */
final class SimAccess {

    static final String CODES =
            "退出码 / Exit codes: 0 完成 / done; 1 没有应答 / no answer; 2 做不到或用法错误 / it cannot, or wrong use";

    private static final int UNPROCESSABLE = 422;

    /** Work with the doors of the simulators; what it prints is the answer. */
    interface Work {

        void with(JsonApi api, PrintWriter out) throws IOException, InterruptedException;
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--control",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:9100",
            description = "jieli simulate 的控制地址，默认 http://127.0.0.1:9100 / where jieli simulate is driven, "
                    + "http://127.0.0.1:9100 by default")
    private URI control;

    /** Does the work and returns the exit code. */
    int run(Work work) throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        try (JsonApi api = new JsonApi(control.resolve("/v1/"), Map.of())) {
            work.with(api, out);
            return 0;
        } catch (JsonApi.RefusedException refused) {
            command.commandLine().getErr().println(refused.getMessage());
            return refused.status() == UNPROCESSABLE ? 2 : 1;
        } catch (IOException silent) {
            command.commandLine().getErr().println("模拟方没有应答 / The simulators do not answer: " + control);
            return 1;
        } finally {
            out.flush();
        }
    }
}
