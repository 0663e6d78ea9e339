package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.schemas.interchange.DocCheck;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.value.CitizenId;

/** Citizen numbers as people write them. */
final class CitizenNumbers {

    private static final Set<String> CARDS = Set.of("111", "112", "113");
    private static final Pattern LEADING = Pattern.compile("([0-9OIL]{17}[0-9X]|[0-9]{15})(?![0-9A-Z]).*");

    private CitizenNumbers() {}

    /** A number that stands alone: a right one gets 18 characters, any other stays. */
    static void bare(ObjectNode block, String field) {
        if (block.has(field)) {
            CitizenId.read(leading(block.get(field).asText())).id().ifPresent(id -> block.put(field, id.value()));
        }
    }

    /** A document whose number nobody has checked yet: its type, its check, and how the number was written. */
    static Optional<Problem> document(ObjectNode document) {
        String written = document.path("docNo").asText();
        CitizenId.Reading reading = CitizenId.read(leading(written));
        if (!document.has("docType") && reading.id().isPresent()) {
            document.put("docType", "111");
        }
        if (document.has("docCheck")) {
            return Optional.empty();
        }
        boolean card = CARDS.contains(document.path("docType").asText()) && !written.isEmpty();
        document.put("docCheck", (card ? reading.check() : DocCheck.NOT_CHECKED).name());
        return card ? reading.id().flatMap(id -> rewrite(document, written, id)) : Optional.empty();
    }

    private static Optional<Problem> rewrite(ObjectNode document, String written, CitizenId id) {
        if (written.equals(id.value())) {
            return Optional.empty();
        }
        document.put("docNo", id.value());
        if (!document.has("docNoRaw")) {
            document.put("docNoRaw", written);
        }
        String digits = CitizenId.normalise(leading(written));
        return digits.length() < id.value().length() || digits.equals(id.value())
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        ProblemCode.E203, Place.WHOLE, "号码中的字母按数字读取", "Letters in the number were read as digits"));
    }

    private static String leading(String written) {
        Matcher number = LEADING.matcher(CitizenId.normalise(written));
        return number.matches() ? number.group(1) : written;
    }
}
