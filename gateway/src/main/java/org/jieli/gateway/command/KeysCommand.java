package org.jieli.gateway.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jieli keys}: a new key for whoever lost the old one. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = {"伙伴的密钥：更换。", "The keys of partners: rotate."},
        footer = {"", OperatorAccess.KEY, OperatorAccess.KEY_EN, "", OperatorAccess.CODES})
public final class KeysCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "缺少子命令 / A subcommand is missing");
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = {
                "为伙伴（或 operator）生成新密钥并显示一次；旧密钥随即失效。",
                "Makes a new key for a partner (or operator) and shows it once; the old one ends."
            })
    int rotate(
            @Mixin OperatorAccess access,
            @Parameters(paramLabel = "HOLDER", description = "伙伴名称或 operator / name of a partner, or operator")
                    String holder)
            throws IOException, InterruptedException {
        return access.run((api, out) -> {
            JsonNode key = api.send("POST", "keys/" + OperatorApi.encoded(holder), Map.of());
            out.println("新密钥，只显示这一次 / The new key, shown only this once");
            out.println(key.path("holder").asText() + "=" + key.path("key").asText());
        });
    }
}
