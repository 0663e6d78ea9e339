package org.jieli.gateway.bench.child;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How to start this program once more: the same Java machine, class path and options, as {@code ./jieli} would.
 *
 * @param options options of the Java machine
 */
public record JavaCommand(List<String> options) {

    private static final String MAIN = "org.jieli.gateway.Jieli";
    private static final List<String> OF_THIS_PROCESS_ONLY = List.of(
            "-XX:StartFlightRecording",
            "-XX:SharedArchiveFile",
            "-XX:+AutoCreateSharedArchive",
            "-agentlib",
            "-javaagent",
            "-Xlog");

    public JavaCommand {
        options = List.copyOf(options);
    }

    /** With the options of this process. */
    public static JavaCommand ofThisProcess() {
        return new JavaCommand(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> OF_THIS_PROCESS_ONLY.stream().noneMatch(option::startsWith))
                .toList());
    }

    /** The same with another heap, for example {@code 256m}. */
    public JavaCommand withHeap(String size) {
        return with(options.stream().filter(option -> !option.startsWith("-Xmx")), "-Xmx" + size);
    }

    /** The same with one more option. */
    public JavaCommand with(String option) {
        return with(options.stream(), option);
    }

    private static JavaCommand with(Stream<String> options, String option) {
        return new JavaCommand(Stream.concat(options, Stream.of(option)).toList());
    }

    /** The command line for these arguments of the program. */
    List<String> line(List<String> arguments) {
        String classPath = System.getProperty("java.class.path");
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(classSharing(Path.of(classPath.split(":")[0]), arguments.getFirst()));
        line.addAll(List.of("-cp", classPath, MAIN));
        line.addAll(arguments);
        return line;
    }

    /** The archive of loaded classes that {@code ./jieli} keeps beside the unpacked program, if this is the unpacked program. */
    private static List<String> classSharing(Path jar, String subcommand) {
        Path archive = jar.resolveSibling(subcommand + ".jsa");
        return Files.isDirectory(jar.resolveSibling("lib")) && jar.toString().endsWith(".jar")
                ? List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xlog:disable",
                        "-Xlog:all=error:stderr")
                : List.of();
    }
}
