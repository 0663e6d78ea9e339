package org.jieli.simulators.desk;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;
import org.jieli.simulators.fault.Moment;

/** The host key of a box, made anew each time it opens, and another one that it shows when a fault says so. Thread-safe. */
final class HostKeys implements KeyPairProvider {

    private static final AttributeKey<KeyPair> SHOWN = new AttributeKey<>();

    private final KeyPair right = newKey();
    private final KeyPair wrong = newKey();
    private final BoxFaults faults;

    HostKeys(BoxFaults faults) {
        this.faults = faults;
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no elliptic curves", e);
        }
    }

    /** The key by which it is known. */
    PublicKey right() {
        return right.getPublic();
    }

    @Override
    public Iterable<KeyPair> loadKeys(SessionContext session) {
        return List.of(session == null ? right : session.computeAttributeIfAbsent(SHOWN, any -> shown()));
    }

    private KeyPair shown() {
        return faults.next(Moment.KEY_EXCHANGE).isPresent() ? wrong : right;
    }
}
