package org.jieli.gateway.prove;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.gateway.prove.partner.Caller;
import org.jieli.gateway.prove.partner.NodeDoor;

/** Asks the nodes what an operator would ask them. Thread-safe. */
final class Operator {

    private static final String NAME = "operator";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WAITING =
            Pattern.compile("^jieli_deliveries_waiting(?:\\{.*})? ([0-9.E]+)$", Pattern.MULTILINE);
    private static final Set<String> CLOSED = Set.of("CLOSED", "FORCED_CLOSED");

    private final Caller caller;
    private final String key;

    /** @param keys the key of each partner and of the operator */
    Operator(Caller caller, Map<String, String> keys) {
        this.caller = caller;
        this.key = keys.get(NAME);
    }

    /** True if all nodes say that nothing waits: each counts all deliveries of all nodes. */
    boolean nothingWaits() throws InterruptedException {
        for (NodeDoor node : caller.nodes()) {
            if (ask(node, "/actuator/prometheus")
                            .map(Operator::waiting)
                            .orElse(OptionalDouble.empty())
                            .orElse(-1)
                    != 0) {
                return false;
            }
        }
        return true;
    }

    private static OptionalDouble waiting(String metrics) {
        Matcher line = WAITING.matcher(metrics);
        return line.find() ? OptionalDouble.of(Double.parseDouble(line.group(1))) : OptionalDouble.empty();
    }

    /** True if no node holds a partner for ill: all its circuit breakers are closed. */
    boolean everyCircuitClosed() throws InterruptedException {
        for (NodeDoor node : caller.nodes()) {
            if (!ask(node, "/v1/operator/circuits").map(Operator::closed).orElse(false)) {
                return false;
            }
        }
        return true;
    }

    private static boolean closed(String circuits) {
        try {
            for (JsonNode circuit : JSON.readTree(circuits).path("circuits")) {
                if (!CLOSED.contains(circuit.path("state").asText())) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a node answered; empty if it did not, or could not. */
    private Optional<String> ask(NodeDoor node, String path) throws InterruptedException {
        return caller.get(node, path, key)
                .filter(answer -> answer.statusCode() == 200)
                .map(HttpResponse::body)
                .map(body -> new String(body, StandardCharsets.UTF_8));
    }
}
