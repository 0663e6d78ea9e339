package org.jieli.routes.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/**
 * Reads an answer, at most {@link #LONGEST} bytes of it, and keeps its connection open only if the answer names the message that went
 * out. One answer too many on a connection makes every later one the answer to the message before: such a connection would lie for
 * as long as it is used. Stateless and thread-safe.
 */
final class OwnAnswer implements ConnectionReuseStrategy {

    /** Longest answer that is read, in bytes. */
    static final int LONGEST = 256 * 1024;

    /** Header of a request: the id of the message. */
    static final String MESSAGE_ID = "Jieli-Message-Id";

    /** Header that marks an answer whose end was not read. */
    static final String ENDLESS = "Jieli-Endless";

    /** Header that marks an answer on a connection that had brought others before. */
    static final String REUSED = "Jieli-Reused";

    @Override
    public boolean keepAlive(HttpRequest request, HttpResponse response, HttpContext context) {
        boolean allowed = DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
        mark(
                response,
                REUSED,
                HttpCoreContext.cast(context).getEndpointDetails().getResponseCount() > 1);
        byte[] bytes = read((ClassicHttpResponse) response);
        return allowed && AnswerGuard.isFirst(request) && names(bytes, request);
    }

    private static byte[] read(ClassicHttpResponse response) {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        try {
            InputStream content = plain(response, entity);
            byte[] bytes = content.readNBytes(LONGEST);
            mark(response, ENDLESS, content.read() >= 0);
            response.setEntity(new ByteArrayEntity(bytes, ContentType.parseLenient(entity.getContentType())));
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The client asks for no compression and undoes none, so that what is bounded is what is read; some compress all the same. */
    private static InputStream plain(ClassicHttpResponse response, HttpEntity entity) throws IOException {
        boolean compressed = entity.getContentEncoding() != null
                && entity.getContentEncoding().toLowerCase(Locale.ROOT).endsWith("gzip");
        if (!compressed) {
            return entity.getContent();
        }
        response.removeHeaders(HttpHeaders.CONTENT_ENCODING);
        return new GZIPInputStream(entity.getContent());
    }

    private static void mark(HttpResponse response, String header, boolean marked) {
        response.removeHeaders(header);
        if (marked) {
            response.setHeader(header, "true");
        }
    }

    /** Every dialect writes the id of a message in ASCII. */
    private static boolean names(byte[] answer, HttpRequest request) {
        byte[] id = request.getFirstHeader(MESSAGE_ID).getValue().getBytes(StandardCharsets.US_ASCII);
        for (int start = 0; start <= answer.length - id.length; start++) {
            if (answer[start] == id[0] && Arrays.equals(answer, start, start + id.length, id, 0, id.length)) {
                return true;
            }
        }
        return false;
    }
}
