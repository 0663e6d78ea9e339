package org.jieli.gateway.bench.peer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jieli.mappings.Wire;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one door of a peer: hands it a message and answers what it says. */
@RestController
final class PeerDoor {

    private final Peer peer;

    PeerDoor(Peer peer) {
        this.peer = peer;
    }

    @PostMapping("/messages")
    ResponseEntity<byte[]> message(HttpServletRequest request) throws IOException {
        Wire answer = peer.answer(new Wire(request.getInputStream().readAllBytes(), request.getContentType()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, answer.contentType())
                .body(answer.bytes());
    }
}
