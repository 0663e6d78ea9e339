package org.jieli.mappings.xunqin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jieli.schemas.problem.Problem;

/** Takes a multipart form apart (RFC 7578), within limits. One object reads one form. */
final class FormReader {

    /** The largest form read, in bytes. */
    static final int LARGEST = 4 * 1024 * 1024;

    /** The largest number of parts read. */
    static final int MOST_PARTS = 1000;

    private static final int LONGEST_HEADER = 1000;
    private static final int MOST_HEADERS = 20;

    private static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setStrictParsing(true)
            .setMaxLineLen(-1)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxContentLen(LARGEST)
            .build();

    private final MimeTokenStream tokens = new MimeTokenStream(LIMITS, DecodeMonitor.STRICT, null, null);
    private final List<FormPart> parts = new ArrayList<>();
    private String name = "";
    private int open;
    private boolean form;

    private FormReader() {}

    /** The parts of a form, or why it has none. */
    static FormParts read(byte[] bytes, String contentType) {
        if (bytes.length > LARGEST) {
            return FormParts.failed(FormProblems.tooLarge(LARGEST));
        }
        return new FormReader().parts(bytes, contentType);
    }

    private FormParts parts(byte[] bytes, String contentType) {
        try {
            tokens.parseHeadless(new ByteArrayInputStream(bytes), contentType);
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                Optional<Problem> problem = take(state);
                if (problem.isPresent()) {
                    return FormParts.failed(problem.get());
                }
            }
            return form ? FormParts.of(parts) : FormParts.failed(FormProblems.notAForm());
        } catch (MaxHeaderLengthLimitException | MaxHeaderLimitException e) {
            return FormParts.failed(FormProblems.headerTooLarge());
        } catch (MimeException | IOException | IllegalArgumentException e) {
            // The text of the parser repeats the sender's bytes
            return FormParts.failed(FormProblems.notAForm());
        }
    }

    private Optional<Problem> take(EntityState state) throws IOException {
        switch (state) {
            case T_START_MULTIPART -> {
                form = true;
                open++;
            }
            case T_END_MULTIPART -> open--;
            case T_START_BODYPART -> name = "";
            case T_FIELD -> takeName(tokens.getField());
            case T_BODY ->
                parts.add(new FormPart(name, mime(), tokens.getInputStream().readAllBytes()));
            default -> {}
        }
        if (open > 1) {
            return Optional.of(FormProblems.nested());
        }
        return parts.size() > MOST_PARTS ? Optional.of(FormProblems.tooManyParts(MOST_PARTS)) : Optional.empty();
    }

    private void takeName(Field field) {
        if (field.getName().equalsIgnoreCase("Content-Disposition")) {
            ContentDispositionField disposition =
                    ContentDispositionFieldLenientImpl.PARSER.parse(field, DecodeMonitor.SILENT);
            name = Optional.ofNullable(disposition.getParameter("name")).orElse("");
        }
    }

    private String mime() {
        return FormPart.holdsFile(name) ? tokens.getBodyDescriptor().getMimeType() : "";
    }
}
