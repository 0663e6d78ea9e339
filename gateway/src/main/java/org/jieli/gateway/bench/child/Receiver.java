package org.jieli.gateway.bench.child;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jieli.gateway.bench.load.Xinxiang;

/**
 * A station of dialect {@code henan} that the relay delivers to.
 *
 * @param partner its word among the partners
 * @param org its organisation code
 * @param address where its messages are posted
 */
public record Receiver(String partner, String org, URI address) {

    private static final String SENDER = """
            jieli:
              partners:
                %s:
                  org: %s
                  name: %s
                  role: station
                  dialect: shanxi
                  serves: ["%s"]
                  url: http://127.0.0.1:9/messages
            """;
    private static final String BLOCK = """
                %s:
                  org: %s
                  name: %s
                  role: station
                  dialect: henan
                  url: %s
            """;

    /** A file of partners: the sender and these receivers. */
    public static String asPartners(List<Receiver> receivers) {
        return SENDER.formatted(Xinxiang.PARTNER, Xinxiang.ORG, Xinxiang.NAME, Xinxiang.DIVISION)
                + receivers.stream()
                        .map(one -> BLOCK.formatted(one.partner, one.org, one.partner, one.address))
                        .collect(Collectors.joining());
    }
}
