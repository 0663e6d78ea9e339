package org.jieli.routes.delivery;

import java.time.Duration;

/**
 * How the gateway calls partners over HTTP.
 *
 * @param connectTimeout how long a connection may take
 * @param answerTimeout how long an answer may take
 * @param callTimeout how long a call may take as a whole
 * @param connectionsPerPartner most connections to one partner at the same time
 */
public record HttpSettings(
        Duration connectTimeout, Duration answerTimeout, Duration callTimeout, int connectionsPerPartner) {

    /** Five seconds to connect, thirty to answer, forty-five in all, as many connections as deliveries to one partner. */
    public static final HttpSettings DEFAULT =
            new HttpSettings(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(45), 96);

    /** The options of Camel's HTTP endpoint; a status is judged by us, an answer is read as a stream. */
    String query() {
        return "bridgeEndpoint=true&throwExceptionOnFailure=false&disableStreamCache=true&followRedirects=false"
                + "&connectionRequestTimeout=" + connectTimeout.toMillis()
                + "&connectTimeout=" + connectTimeout.toMillis()
                + "&soTimeout=" + answerTimeout.toMillis()
                + "&responseTimeout=" + answerTimeout.toMillis()
                + "&connectionsPerRoute=" + connectionsPerPartner
                + "&maxTotalConnections=" + connectionsPerPartner;
    }
}
