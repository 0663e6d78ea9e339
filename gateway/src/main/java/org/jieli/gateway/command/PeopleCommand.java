package org.jieli.gateway.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.people.Export;
import org.jieli.simulators.people.Population;
import org.jieli.simulators.people.Written;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jieli people}: makes people who do not exist, with portraits and messages about them in every dialect. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = {
            "生成虚构人员：家庭、有效而无人持有的公民身份号码（顺序码 996–999）、画像，以及各方言的报文。同一种子结果相同。",
            "Makes people who do not exist: families, valid numbers that nobody has (sequence 996-999), drawn portraits, and messages about"
                    + " them in every dialect. The same seed makes the same people."
        },
        footer = {
            "",
            "写入 / Writes: people.csv, portraits/000001.jpg, messages/DIALECT/000001-F1.json",
            "退出码 / Exit codes: 0 完成 / done; 2 用法错误 / wrong use; 1 其他失败 / any other failure"
        })
public final class PeopleCommand implements Callable<Integer> {

    private static final int MOST = 100_000;

    @Spec
    private CommandSpec command;

    @Option(names = "--count", paramLabel = "N", required = true, description = "人数，1 至 100000 / how many, 1 to 100000")
    private int count;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "种子，默认 1 / the seed, 1 by default")
    private long seed;

    @Option(
            names = "--dirt",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "书写有瑕疵者的比例，0 至 1，默认 0；有瑕疵的报文可能不符接口规范 / share of people who are written badly, 0 to 1, 0 by default;"
                            + " their messages may break the contract")
    private double dirt;

    @Option(names = "--dialect", paramLabel = "D", description = "只用这种方言，默认全部 / only this dialect, all by default")
    private Optional<String> dialect;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "写入的目录，须为空或尚不存在 / the folder, which must be empty or missing")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (count < 1 || count > MOST) {
            throw wrong("人数应为 1 至 100000 / --count goes from 1 to 100000: " + count);
        }
        if (!(dirt >= 0 && dirt <= 1)) {
            throw wrong("比例应为 0 至 1 / --dirt goes from 0 to 1: " + dirt);
        }
        List<Contract> contracts = contracts();
        if (!Folders.isFree(out)) {
            throw wrong("目录须为空或尚不存在 / The folder must be empty or missing: " + out);
        }
        List<Written> people = Written.of(Population.of(count, seed), dirt, seed);
        int messages = new Export(out, contracts, seed).write(people);
        PrintWriter screen = command.commandLine().getOut();
        screen.printf("%d 人，%d 条报文 / %d people, %d messages: %s%n", count, messages, count, messages, out);
        screen.flush();
        return 0;
    }

    private List<Contract> contracts() {
        List<Contract> all = Contracts.all();
        List<Contract> wanted = all.stream()
                .filter(contract -> dialect.isEmpty() || contract.dialect().equals(dialect.get()))
                .toList();
        if (wanted.isEmpty()) {
            throw wrong("没有这种方言 / There is no such dialect: " + dialect.orElse("") + " ("
                    + all.stream().map(Contract::dialect).collect(Collectors.joining(", ")) + ")");
        }
        return wanted;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
