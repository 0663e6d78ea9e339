package org.jieli.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
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

    private static final int FIRST = 8192;

    private final HttpServletRequest request;
    private final long length;

    /** @throws DoorException if the request says that it is too large */
    MessageBody(HttpServletRequest request) {
        this.request = request;
        this.length = request.getContentLengthLong();
        if (length > LIMIT) {
            throw tooLarge();
        }
    }

    /** The bytes it says it has, or the limit if it does not say. */
    int mostBytes() {
        return length < 0 ? LIMIT : (int) length;
    }

    /** @throws DoorException if it turns out too large, does not come in time, or breaks off */
    Wire read() {
        try {
            String type =
                    Objects.requireNonNullElse(request.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE);
            return new Wire(bytes(request.getInputStream()), type);
        } catch (SocketTimeoutException slow) {
            throw new DoorException(
                    HttpStatus.REQUEST_TIMEOUT, "报文发送过慢，未作任何处理", "The message came too slowly; nothing was done");
        } catch (IOException broken) {
            throw new DoorException(
                    HttpStatus.BAD_REQUEST, "连接中断，报文未收全，未作任何处理", "The connection broke before the whole message came");
        }
    }

    private byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = new byte[length < 0 ? FIRST : (int) length + 1];
        int size = 0;
        for (int read = 0; read >= 0; read = body.read(bytes, size, bytes.length - size)) {
            size += read;
            if (size > LIMIT) {
                throw tooLarge();
            }
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(2 * size, LIMIT + 1));
            }
        }
        return Arrays.copyOf(bytes, size);
    }

    private static DoorException tooLarge() {
        return new DoorException(HttpStatus.PAYLOAD_TOO_LARGE, TOO_LARGE);
    }
}
