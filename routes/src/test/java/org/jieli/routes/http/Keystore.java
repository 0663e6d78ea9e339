package org.jieli.routes.http;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** A key with a certificate signed by itself, made by the JDK's keytool. */
final class Keystore {

    private static final String PASSWORD = "of the test";

    private final Path file;
    private final KeyStore keys;

    private Keystore(Path file) throws IOException, GeneralSecurityException {
        this.file = file;
        keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    /**
     * A new one.
     *
     * @param name for whom, for example {@code ip:127.0.0.1}
     * @param more options of keytool
     */
    static Keystore of(Path folder, String name, String... more) throws Exception {
        Path file = folder.resolve("keys-" + System.nanoTime() + ".p12");
        List<String> options =
                new ArrayList<>(List.of("-keyalg", "EC", "-dname", "CN=a partner of the test", "-ext", "SAN=" + name));
        options.addAll(List.of(more));
        keytool(file, "-genkeypair", options.toArray(String[]::new));
        return new Keystore(file);
    }

    /** The same key, its certificate signed by an authority. */
    Keystore signedBy(Keystore authority, String name) throws Exception {
        String request = file + ".csr";
        String certificate = file + ".crt";
        String root = authority.file + ".crt";
        keytool(file, "-certreq", "-file", request);
        keytool(authority.file, "-gencert", "-infile", request, "-outfile", certificate, "-ext", "SAN=" + name);
        keytool(authority.file, "-exportcert", "-file", root);
        keytool(file, "-importcert", "-noprompt", "-alias", "root", "-file", root);
        keytool(file, "-importcert", "-noprompt", "-file", certificate);
        return new Keystore(file);
    }

    private static void keytool(Path file, String command, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                command,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
        if (!List.of(options).contains("-alias")) {
            words.addAll(List.of("-alias", "test"));
        }
        words.addAll(List.of(options));
        Process keytool = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** For a server that shows the certificate. */
    SSLContext server() throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    /** Trusts this certificate and no other. */
    X509ExtendedTrustManager trust() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("test", keys.getCertificate("test"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }
}
