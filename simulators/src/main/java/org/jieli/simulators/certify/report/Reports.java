package org.jieli.simulators.certify.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jieli.simulators.certify.Report;

/** Writes a report in every form: {@code report.html} for people, {@code junit.xml} and {@code report.json} for pipelines. */
public final class Reports {

    private Reports() {}

    /** Writes all forms into a folder, over those of an earlier run. */
    public static void write(Report report, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.html"), HtmlReport.of(report));
        Files.writeString(folder.resolve("junit.xml"), JUnitReport.of(report));
        Files.write(folder.resolve("report.json"), JsonReport.of(report));
    }
}
