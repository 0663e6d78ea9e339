package org.jieli.simulators.contract;

import java.util.stream.Stream;
import org.jieli.schemas.message.MessageType;

/** The good samples of the contracts, the samples of other answers, and the patterns of the receipts. */
final class Samples {

    private Samples() {}

    /**
     * A sample by the type of its message, or by the name of its file.
     *
     * @throws IllegalArgumentException if there is none
     */
    static byte[] of(Contract contract, String name) {
        return switch (name) {
            case "Z1", "Z2" -> Resources.bytes(path("receipts/%s/%s.%s", contract, name));
            default ->
                Resources.bytes(Stream.of(
                                path("contracts/%s/samples/good/%s.%s", contract, name),
                                path("answers/%s/%s.%s", contract, name))
                        .filter(Resources::exists)
                        .findFirst()
                        .orElseGet(() -> path("contracts/%s/samples/good/%s.%s", contract, fullName(name))));
        };
    }

    /** For example {@code F1-HandoverNotice}. */
    private static String fullName(String type) {
        return MessageType.ofCode(type).map(known -> type + "-" + known.en()).orElse(type);
    }

    private static String path(String pattern, Contract contract, String name) {
        return pattern.formatted(contract.dialect(), name, contract.extension());
    }
}
