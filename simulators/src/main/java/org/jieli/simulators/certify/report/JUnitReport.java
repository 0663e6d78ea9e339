package org.jieli.simulators.certify.report;

import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jieli.schemas.problem.Problem;
import org.jieli.simulators.certify.Report;
import org.jieli.simulators.certify.trial.Result;

/** A report as JUnit XML, as pipelines read it: one suite, a test for each case. */
final class JUnitReport {

    /** XML 1.0 has no place for the others. */
    private static final String NOT_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Report report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            new JUnitReport(xml).suite(report);
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A report that cannot be written", e);
        }
    }

    private void suite(Report report) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute(
                "name",
                "certify " + report.party().contract().dialect() + " "
                        + report.party().name());
        attribute("tests", Integer.toString(report.results().size()));
        attribute("failures", Long.toString(report.failed()));
        attribute("errors", "0");
        attribute("skipped", Long.toString(report.skipped()));
        attribute("time", seconds(report.took()));
        attribute("timestamp", report.begun().toString());
        for (Result result : report.results()) {
            test(result, report.party().contract().dialect());
        }
        xml.writeEndElement();
    }

    private void test(Result result, String dialect) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", "certify." + dialect);
        attribute(
                "name",
                result.tried().id() + " " + result.tried().zh() + " / "
                        + result.tried().en());
        attribute("time", seconds(result.took()));
        if (result.isFailed()) {
            xml.writeStartElement("failure");
            attribute("type", result.problems().getFirst().code().name());
            attribute("message", line(result.problems().getFirst()));
            xml.writeCharacters(clean(detail(result)));
            xml.writeEndElement();
        } else if (!result.isPassed()) {
            xml.writeEmptyElement("skipped");
            attribute("message", result.skipped());
        }
        xml.writeEndElement();
    }

    private static String detail(Result result) {
        String problems = result.problems().stream().map(JUnitReport::line).collect(Collectors.joining("\n"));
        String rules = String.join(" ", result.tried().rules());
        String exchange = result.exhibits().stream()
                .map(exhibit -> (exhibit.toThem() ? "→ " : "← ") + exhibit.line() + "\n" + exhibit.text())
                .collect(Collectors.joining("\n"));
        return "\n" + problems + "\n" + rules + "\n" + exchange + "\n";
    }

    private static String line(Problem problem) {
        return problem.code() + " " + problem.place().path() + " " + problem.textZh() + " / " + problem.textEn();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    private static String clean(String text) {
        return text.replaceAll(NOT_XML, "\uFFFD");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
