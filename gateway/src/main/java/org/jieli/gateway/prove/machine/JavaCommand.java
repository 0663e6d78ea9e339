package org.jieli.gateway.prove.machine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start this program once more, as {@code ./jieli} would, with a small heap. */
final class JavaCommand {

    private static final String MAIN = "org.jieli.gateway.Jieli";
    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    /** The command line for these arguments of the program. */
    List<String> line(List<String> arguments) {
        String classPath = System.getProperty("java.class.path");
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(OPTIONS);
        if (isProgram(classPath)) {
            line.addAll(classSharing(Path.of(classPath).resolveSibling("serve.jsa")));
            line.addAll(List.of("-jar", classPath));
        } else {
            line.addAll(List.of("-cp", classPath, MAIN));
        }
        line.addAll(arguments);
        return line;
    }

    /** True for the packaged program, false for its classes, as in a test. */
    private static boolean isProgram(String classPath) {
        return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
    }

    /** The archive of loaded classes that {@code ./jieli} keeps beside the program, if there is one: for half the CPU of a start. */
    private static List<String> classSharing(Path archive) {
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable", "-Xlog:all=error:stderr")
                : List.of();
    }
}
