package org.jieli.gateway.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jieli send}: sends one file as a partner and shows the answer. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = {"以某合作方的身份发送一个报文文件，并显示答复。", "Sends one file as a partner and shows the answer."},
        footer = {
            "",
            "密钥取自 --keys 文件或环境变量 JIELI_KEY。",
            "The key comes from the --keys file or from the environment variable JIELI_KEY.",
            "",
            "退出码 / Exit codes: 0 已受理 / accepted; 1 被退回或无法送达 / sent back or not delivered; 2 用法错误 / wrong use"
        })
public final class SendCommand implements Callable<Integer> {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w-]+)");

    @Spec
    private CommandSpec command;

    @Option(
            names = "--as",
            paramLabel = "PARTNER",
            required = true,
            description = "以谁的身份，例如 changzhi / as whom, for example changzhi")
    private String partner;

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "网关地址，默认 http://127.0.0.1:8080 / the gateway, http://127.0.0.1:8080 by default")
    private URI gateway;

    @Option(names = "--keys", paramLabel = "FILE", description = "密钥文件，每行 名称=密钥 / file of keys, one name=key a line")
    private Path keys;

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "媒体类型，默认由文件后缀决定 / media type, by the file's ending if absent")
    private String contentType;

    @Parameters(paramLabel = "FILE", description = "报文文件 / the message")
    private Path file;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isReadable(file)) {
            throw wrong("文件无法读取 / The file cannot be read: " + file);
        }
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/v1/messages"))
                .header("Authorization", "Bearer " + key())
                .header("Content-Type", type())
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return show(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (ConnectException e) {
            command.commandLine().getErr().println("网关没有应答 / The gateway does not answer: " + gateway);
            return 1;
        }
    }

    private int show(HttpResponse<byte[]> response) {
        PrintWriter out = command.commandLine().getOut();
        out.println("HTTP " + response.statusCode());
        out.println(new String(response.body(), charset(response)));
        out.flush();
        return response.statusCode() < 300 ? 0 : 1;
    }

    private static Charset charset(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Content-Type")
                .map(CHARSET::matcher)
                .filter(Matcher::find)
                .map(found -> Charset.forName(found.group(1)))
                .orElse(StandardCharsets.UTF_8);
    }

    private String type() {
        if (contentType != null) {
            return contentType;
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return "application/json;charset=UTF-8";
        }
        if (name.endsWith(".xml")) {
            return "application/xml";
        }
        throw wrong("后缀不是 .json 或 .xml，请给出 --content-type / The ending is neither .json nor .xml: give --content-type");
    }

    private String key() throws IOException {
        Optional<String> key = keys != null
                ? Optional.ofNullable(KeyFile.read(keys).get(partner))
                : Optional.ofNullable(System.getenv("JIELI_KEY"));
        return key.orElseThrow(() -> wrong("没有 " + partner + " 的密钥 / There is no key for " + partner));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
