package org.jieli.gateway.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the server itself sends requests that reach no door, for example one with a malformed address. */
@Hidden
@RestController
public final class ErrorDoor implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<DoorError> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode status = HttpStatusCode.valueOf(code instanceof Integer known ? known : 404);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(DoorError.of(status));
    }
}
