package org.jieli.gateway.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jieli.simulators.Cast;
import org.jieli.simulators.Part;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.ledger.Entry;
import org.jieli.simulators.record.Leftover;
import org.jieli.simulators.record.Originals;
import org.jieli.simulators.record.Scanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jieli scan}: looks whether anything of the people in the ledgers of played partners is left in a folder. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = {
            "核查目录（如录制结果）中是否残留账本中人员的姓名、号码、电话、出生日期、住址或照片，含 GB18030、base64 与转义写法。",
            "Looks whether a folder, such as a recording, has anything left of the people in the ledgers of played partners: names, numbers,"
                    + " phones, births, addresses, photos, in GB18030, base64 and escaped too."
        },
        footer = {"", "退出码 / Exit codes: 0 无残留 / nothing is left; 1 有残留 / something is; 2 用法错误 / wrong use"})
public final class ScanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "要核查的目录 / the folder to look at")
    private Path folder;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/simulators",
            description = "账本目录，默认 ./data/simulators / folder of the ledgers, ./data/simulators by default")
    private Path data;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw wrong("没有这个目录 / There is no such folder: " + folder);
        }
        Originals people = people();
        if (people.isEmpty()) {
            throw wrong("账本中没有任何人员 / There is nobody in the ledgers: " + data);
        }
        Map<String, byte[]> files = files();
        List<Leftover> left = new Scanner(people).scan(files);
        PrintWriter out = command.commandLine().getOut();
        left.forEach(each -> out.printf("%s  %s / %s%n", each.file(), each.zh(), each.en()));
        out.printf("%d 个文件，%d 处残留 / %d files, %d leftovers%n", files.size(), left.size(), files.size(), left.size());
        out.flush();
        return left.isEmpty() ? 0 : 1;
    }

    private Originals people() {
        List<Part> kept = Arrays.stream(Part.values())
                .filter(part -> Files.exists(data.resolve(part.word() + ".jsonl")))
                .toList();
        Originals people = new Originals();
        try (Cast cast = Cast.of(kept, data, Clock.systemUTC())) {
            for (Simulator partner : cast.partners()) {
                Stream.of(partner.ledger().received(), partner.ledger().sent())
                        .flatMap(List::stream)
                        .forEach(entry -> add(people, partner, entry));
            }
        }
        return people;
    }

    private static void add(Originals people, Simulator partner, Entry entry) {
        people.add(partner.contract(), entry.bytes(), entry.contentType());
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
