package org.jieli.gateway.prove;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.gateway.prove.book.Books;
import org.jieli.gateway.prove.book.Finding;
import org.jieli.gateway.prove.book.Said;
import org.jieli.gateway.prove.partner.Caller;

/** Asks the gateway for the whole life of messages with which something is wrong, and writes it down. */
final class Lives {

    private static final int MOST = 50;
    private static final int OK = 200;

    private final Caller caller;
    private final Map<String, String> keys;
    private final Path folder;

    /** @param folder where each life becomes a file, named by the message id */
    Lives(Caller caller, Map<String, String> keys, Path folder) {
        this.caller = caller;
        this.keys = keys;
        this.folder = folder;
    }

    void write(List<Finding> findings, Books books) throws IOException, InterruptedException {
        List<Said> wrong = findings.stream()
                .map(finding -> books.said().get(finding.messageId()))
                .filter(said -> said != null)
                .distinct()
                .limit(MOST)
                .toList();
        for (Said said : wrong) {
            Files.createDirectories(folder);
            Optional<HttpResponse<byte[]>> life =
                    caller.get(caller.nodes().getFirst(), "/v1/messages/" + said.messageId(), keys.get(said.sender()));
            if (life.isPresent() && life.get().statusCode() == OK) {
                Files.write(
                        folder.resolve(said.messageId() + ".json"), life.get().body());
            }
        }
    }
}
