package org.jieli.routes.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jieli.mappings.Wire;

/** The way to one address, step by step. Used by one thread. */
final class Line {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LONGEST = 256 * 1024;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** What came back. */
    record Answer(int status, Wire wire) {}

    private final URI url;
    private final Duration patience;
    private final Certificates certificates;

    Line(URI url, Duration patience, X509ExtendedTrustManager trusted) {
        this.url = url;
        this.patience = patience;
        this.certificates = new Certificates(trusted);
    }

    static boolean isSecure(URI url) {
        return url.getScheme().equalsIgnoreCase("https");
    }

    InetAddress lookUp() throws HttpProbeException {
        try {
            return InetAddress.getByName(url.getHost());
        } catch (UnknownHostException e) {
            throw new HttpProbeException(HttpStep.LOOK_UP, HttpFault.NAME, url.getHost());
        }
    }

    Boolean connect() throws HttpProbeException {
        try (Socket socket = opened()) {
            return socket.isConnected();
        } catch (ConnectException refused) {
            throw new HttpProbeException(HttpStep.CONNECT, HttpFault.CLOSED, where());
        } catch (IOException silent) {
            throw new HttpProbeException(HttpStep.CONNECT, HttpFault.UNREACHABLE, where());
        }
    }

    /** The protocol that was agreed on. */
    String secure() throws HttpProbeException {
        try (Socket socket = opened();
                SSLSocket secure = (SSLSocket)
                        context().getSocketFactory().createSocket(socket, url.getHost(), socket.getPort(), false)) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.setSoTimeout(Math.toIntExact(patience.toMillis()));
            secure.startHandshake();
            return secure.getSession().getProtocol();
        } catch (IOException e) {
            Optional<HttpFault> fault = certificates.fault();
            throw new HttpProbeException(
                    HttpStep.TLS, fault.orElse(HttpFault.NO_TLS), fault.isPresent() ? certificates.detail() : where());
        }
    }

    /** Posts and reads the answer, at most {@link #LONGEST} bytes of it. */
    Answer post(Wire wire) throws HttpProbeException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", wire.contentType())
                .POST(BodyPublishers.ofByteArray(wire.bytes()))
                .build();
        try (HttpClient client = client()) {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse("application/octet-stream");
            try (InputStream body = response.body()) {
                return new Answer(response.statusCode(), new Wire(body.readNBytes(LONGEST), type));
            } finally {
                client.shutdownNow();
            }
        } catch (HttpTimeoutException slow) {
            throw new HttpProbeException(HttpStep.ANSWER, HttpFault.SLOW, patience.toSeconds() + " s");
        } catch (ProtocolException noHttp) {
            throw new HttpProbeException(HttpStep.ANSWER, HttpFault.NO_HTTP, where());
        } catch (IOException broken) {
            throw new HttpProbeException(
                    HttpStep.ANSWER, isNoHttp(broken) ? HttpFault.NO_HTTP : HttpFault.CUT, where());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpProbeException(HttpStep.ANSWER, HttpFault.SLOW, "");
        }
    }

    /** The client wraps what its parser says. */
    private static boolean isNoHttp(Throwable broken) {
        return broken instanceof ProtocolException || broken.getCause() != null && isNoHttp(broken.getCause());
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .sslContext(context())
                .build();
    }

    private SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {certificates}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has TLS", e);
        }
    }

    private Socket opened() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(url.getHost(), port()), Math.toIntExact(CONNECT.toMillis()));
        return socket;
    }

    private int port() {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return isSecure(url) ? HTTPS : HTTP;
    }

    private String where() {
        return url.getHost() + ":" + port();
    }
}
