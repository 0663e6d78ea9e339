package org.jieli.gateway.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jieli.gateway.admission.NotAdmittedException;
import org.jieli.gateway.admission.Refused;
import org.jieli.gateway.admission.Shortage;
import org.jieli.routes.journal.JournalBusyException;
import org.jieli.routes.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever ends a request early into a {@link DoorError}. */
@RestControllerAdvice
public final class DoorErrors {

    private static final Logger LOG = LoggerFactory.getLogger(DoorErrors.class);
    private static final String SECONDS_TO_WAIT = "5";

    private final Refused refused;

    /** @param refused counts what was not admitted */
    public DoorErrors(Refused refused) {
        this.refused = refused;
    }

    @ExceptionHandler
    ResponseEntity<DoorError> told(DoorException exception) {
        return answer(exception.status(), exception.error());
    }

    @ExceptionHandler
    ResponseEntity<DoorError> wrongParameter(MethodArgumentTypeMismatchException exception) {
        return wrong(exception.getName());
    }

    @ExceptionHandler
    ResponseEntity<DoorError> wrongParameters(BindException exception) {
        String names = exception.getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return wrong(names);
    }

    @ExceptionHandler
    ResponseEntity<DoorError> wrongBody(HttpMessageNotReadableException exception) {
        return answer(
                HttpStatus.BAD_REQUEST,
                new DoorError(
                        HttpStatus.BAD_REQUEST.name(),
                        "请求体不是所需的 JSON，见 /v1/openapi.json",
                        "The body is not the JSON that is needed; see /v1/openapi.json"));
    }

    private static ResponseEntity<DoorError> wrong(String parameters) {
        return answer(
                HttpStatus.BAD_REQUEST,
                new DoorError(
                        HttpStatus.BAD_REQUEST.name(), "参数有误：" + parameters, "A parameter is wrong: " + parameters));
    }

    @ExceptionHandler
    ResponseEntity<DoorError> notAdmitted(NotAdmittedException exception) {
        return later(exception.shortage());
    }

    @ExceptionHandler
    ResponseEntity<DoorError> busy(JournalBusyException exception) {
        return later(Shortage.JOURNAL);
    }

    private ResponseEntity<DoorError> later(Shortage shortage) {
        refused.count(shortage);
        return ResponseEntity.status(shortage.status())
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(shortage.seconds()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(DoorError.of(shortage));
    }

    @ExceptionHandler
    ResponseEntity<DoorError> journal(JournalException exception) {
        LOG.error("The journal failed: {}", exception.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .contentType(MediaType.APPLICATION_JSON)
                .body(DoorError.of(HttpStatus.SERVICE_UNAVAILABLE));
    }

    /** Who does not take its answer is not told anything. */
    @ExceptionHandler
    void gone(IOException exception, HttpServletResponse response) {
        LOG.info(
                "A caller went away before it had its answer: {}",
                exception.getClass().getSimpleName());
    }

    @ExceptionHandler
    ResponseEntity<DoorError> anything(Exception exception) {
        if (exception instanceof ErrorResponse known) {
            return answer(known.getStatusCode());
        }
        LOG.error("A door failed", exception);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static ResponseEntity<DoorError> answer(HttpStatusCode status) {
        return answer(status, DoorError.of(status));
    }

    private static ResponseEntity<DoorError> answer(HttpStatusCode status, DoorError error) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(error);
    }
}
