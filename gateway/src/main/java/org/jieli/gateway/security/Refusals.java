package org.jieli.gateway.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jieli.gateway.http.DoorError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Writes the error of a caller that may not come in. */
final class Refusals {

    private static final String SECONDS_TO_WAIT = "5";

    private final ObjectMapper json;

    Refusals(ObjectMapper json) {
        this.json = json;
    }

    void stranger(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (BearerKeyFilter.notAsked(request)) {
            unavailable(response);
        } else {
            withoutKey(response);
        }
    }

    private void unavailable(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        write(HttpStatus.SERVICE_UNAVAILABLE, response);
    }

    private void withoutKey(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(HttpStatus.UNAUTHORIZED, response);
    }

    void forbidden(HttpServletResponse response) throws IOException {
        write(HttpStatus.FORBIDDEN, response);
    }

    private void write(HttpStatus status, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), DoorError.of(status));
    }
}
