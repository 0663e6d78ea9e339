package org.jieli.routes.http;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts what another one trusts, and remembers why it did not. For one connection at a time. */
final class Certificates extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager trusted;
    private HttpFault fault;
    private X509Certificate seen;

    Certificates(X509ExtendedTrustManager trusted) {
        this.trusted = trusted;
    }

    /** What this machine trusts, as the gateway does. */
    static X509ExtendedTrustManager ofThisMachine() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK trusts something", e);
        }
    }

    /** Why the last certificate was not trusted; empty if it was, or none came. */
    Optional<HttpFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** What the last certificate says that matters for the fault. */
    String detail() {
        return switch (fault) {
            case OUT_OF_DATE ->
                seen.getNotBefore().toInstant() + " – " + seen.getNotAfter().toInstant();
            case OTHER_NAME -> names();
            default -> seen.getIssuerX500Principal().getName();
        };
    }

    private String names() {
        try {
            Collection<List<?>> names = seen.getSubjectAlternativeNames();
            return names == null
                    ? seen.getSubjectX500Principal().getName()
                    : names.stream().map(name -> String.valueOf(name.get(1))).collect(Collectors.joining(", "));
        } catch (CertificateException e) {
            return "";
        }
    }

    private interface Check {
        void run() throws CertificateException;
    }

    private void check(HttpFault wrong, Check check) throws CertificateException {
        try {
            check.run();
        } catch (CertificateException e) {
            fault = wrong;
            throw e;
        }
    }

    private void check(X509Certificate[] chain, String type, Check withName) throws CertificateException {
        fault = null;
        seen = chain[0];
        boolean itself = chain.length == 1
                && Arrays.equals(
                        seen.getSubjectX500Principal().getEncoded(),
                        seen.getIssuerX500Principal().getEncoded());
        check(HttpFault.OUT_OF_DATE, seen::checkValidity);
        check(itself ? HttpFault.SELF_SIGNED : HttpFault.UNTRUSTED, () -> trusted.checkServerTrusted(chain, type));
        check(HttpFault.OTHER_NAME, withName);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain, type, () -> trusted.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain, type, () -> trusted.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain, type, () -> {});
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        trusted.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        trusted.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        trusted.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trusted.getAcceptedIssuers();
    }
}
