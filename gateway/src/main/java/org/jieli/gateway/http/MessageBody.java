package org.jieli.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jieli.mappings.Wire;
import org.jieli.schemas.problem.ProblemCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Reads the bytes of a request exactly as they came, whatever they claim to be, and never more than the limit. */
final class MessageBody {

    /** The largest message in bytes: 4 MiB. */
    static final int LIMIT = 4 << 20;

    static final DoorError TOO_LARGE = new DoorError(
            ProblemCode.E104.name(),
            ProblemCode.E104.zh() + "：上限为 " + LIMIT + " 字节",
            ProblemCode.E104.en() + ": the limit is " + LIMIT + " bytes");

    private MessageBody() {}

    static Wire read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LIMIT) {
            throw tooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw tooLarge();
        }
        return new Wire(
                bytes, Objects.requireNonNullElse(request.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE));
    }

    private static DoorException tooLarge() {
        return new DoorException(HttpStatus.PAYLOAD_TOO_LARGE, TOO_LARGE);
    }
}
