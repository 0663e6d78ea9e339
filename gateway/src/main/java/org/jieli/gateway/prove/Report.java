package org.jieli.gateway.prove;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jieli.gateway.prove.book.Books;
import org.jieli.gateway.prove.book.Kind;

/** Writes what a proof found as JSON. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Report() {}

    static void write(Result result, Path file) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("ok", result.ok());
        report.put("kills", result.plan().kills());
        report.put("seed", result.plan().seed());
        report.put("partners", result.plan().partners());
        report.put("rate", result.plan().perSecond());
        report.put("seconds", result.took().toSeconds());
        report.put("machine", Machine.line());
        report.putAll(counts(result.books()));
        for (Kind kind : Kind.values()) {
            report.put(kind.name().toLowerCase(Locale.ROOT), result.count(kind));
        }
        report.put(
                "takeOverMillis", result.takeOver().map(time -> time.toMillis()).orElse(null));
        report.put("quiet", result.quiet());
        report.put("faults", result.done());
        report.put("notDone", result.notDone());
        report.put("findings", result.findings());
        JSON.writeValue(file.toFile(), report);
    }

    private static Map<String, Object> counts(Books books) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("acknowledged", books.acknowledged().size());
        counts.put("delivered", Totals.delivered(books));
        counts.put("refused", Totals.refused(books));
        counts.put("cameAgain", books.again());
        counts.put("postedAgain", books.retries());
        counts.put("deliveredWithoutReceipt", Totals.withoutReceipt(books));
        return counts;
    }
}
