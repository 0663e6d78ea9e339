package org.jieli.gateway.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jieli.gateway.config.SettingsReader;
import org.jieli.gateway.config.WrongConfigurationException;
import org.jieli.gateway.logging.Logs;
import org.jieli.mappings.dialects.Dialects;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.routes.sftp.BoxProbe;
import org.jieli.routes.sftp.BoxProbe.Finding;
import org.jieli.routes.sftp.SftpSettings;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jieli probe}: tries every step of dealing with a partner's SFTP server and says which one fails; needs no running gateway. */
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        description = {
            "逐步试用某伙伴的 SFTP：查找主机、连接、密钥交换、登录，以及在各文件夹中查看、写入、改名、读取、删除；说明在哪一步失败。",
            "Tries a partner's SFTP step by step: name lookup, connect, key exchange, login, and in each folder list, write,"
                    + " rename, read, delete; says which step fails."
        },
        footer = {
            "",
            "无需网关在运行；试用的文件名以 .jieli-probe- 开头，用后即删。",
            "The gateway need not run; the files it tries with begin with .jieli-probe- and are deleted at once.",
            "",
            "退出码 / Exit codes: 0 全部通过 / everything works; 1 有步骤失败 / a step fails; 2 用法或配置错误 / wrong use or configuration"
        })
public final class ProbeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Option(
            names = "--partners-file",
            paramLabel = "FILE",
            description =
                    "另一份伙伴名册（YAML），叠加于自带名册之上 / one more file of partners (YAML), on top of the one that is shipped")
    private Path partnersFile;

    @Parameters(paramLabel = "PARTNER", description = "伙伴名称 / name of the partner")
    private String name;

    @Override
    public Integer call() {
        Logs.onlyWarnings();
        List<Finding> findings = BoxProbe.probe(address(), SftpSettings.DEFAULT);
        PrintWriter out = command.commandLine().getOut();
        findings.forEach(finding -> out.println(line(finding)));
        long failed = findings.stream()
                .filter(finding -> finding.failure().isPresent())
                .count();
        out.println(failed == 0 ? "全部通过 / Everything works" : "%d 步失败 / %d failed".formatted(failed, failed));
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    private static String line(Finding finding) {
        String step = finding.step().zh() + " / " + finding.step().en();
        return (finding.failure().isEmpty() ? "通过 / works  " : "失败 / FAILS  ")
                + finding.folder().map(folder -> folder + "  ").orElse("")
                + finding.failure().orElse(step);
    }

    private SftpAddress address() {
        Partner partner = partners().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("没有这个伙伴 / There is no such partner: " + name));
        return partner.sftp().orElseThrow(() -> wrong(name + " 没有 sftp 配置 / " + name + " has no sftp"));
    }

    private List<Partner> partners() {
        Map<String, Object> given = new HashMap<>();
        if (partnersFile != null) {
            given.put("jieli.partners-file", partnersFile.toString());
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("command line", given));
        try {
            return new SettingsReader(Dialects::named).read(environment).partners();
        } catch (WrongConfigurationException e) {
            throw wrong(e.getMessage());
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
