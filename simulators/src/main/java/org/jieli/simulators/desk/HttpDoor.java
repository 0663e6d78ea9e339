package org.jieli.simulators.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import java.net.URI;
import java.util.function.Supplier;
import org.jieli.simulators.fault.Faults;

/**
 * A door to which the gateway posts, {@code /messages}. It is a WireMock server with its admin API, so that a test can put delays
 * and faults before the desk; its journal keeps the last few requests only.
 */
public final class HttpDoor implements AutoCloseable {

    private static final String LOCALHOST = "127.0.0.1";
    private static final int JOURNAL = 20;
    /** As many messages at once share one flush of the ledger. */
    private static final int THREADS = 80;

    private final WireMockServer server;

    /**
     * Opens the door before a desk.
     *
     * @param faults what goes wrong at the time
     * @param port 0 for any free one
     */
    public HttpDoor(Desk desk, Supplier<Faults> faults, int port) {
        server = new WireMockServer(wireMockConfig()
                .bindAddress(LOCALHOST)
                .port(port)
                .maxRequestJournalEntries(JOURNAL)
                .containerThreads(THREADS)
                .stubRequestLoggingDisabled(true)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .extensions(new DeskTransformer(desk, faults)));
        server.stubFor(post(urlPathEqualTo("/messages"))
                .atPriority(Integer.MAX_VALUE)
                .willReturn(aResponse().withTransformers(DeskTransformer.NAME)));
        server.start();
    }

    /** Where to post messages. */
    public URI address() {
        return URI.create("http://" + LOCALHOST + ":" + server.port() + "/messages");
    }

    @Override
    public void close() {
        server.stop();
    }
}
