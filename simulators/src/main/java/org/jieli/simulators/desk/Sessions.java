package org.jieli.simulators.desk;

import java.io.IOException;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.server.session.ServerSession;
import org.jieli.simulators.fault.Moment;

/** The sessions of a box: who is let in, and who is hung up on because of a fault of the connection. Thread-safe. */
final class Sessions {

    private static final AttributeKey<Boolean> TURNED_AWAY = new AttributeKey<>();
    private static final AttributeKey<Long> SINCE = new AttributeKey<>();

    private final BoxFaults faults;

    Sessions(BoxFaults faults) {
        this.faults = faults;
    }

    /** True if a fault lets the session in; it falls once for each session, however often it tries. */
    boolean letsIn(SessionContext session) {
        session.computeAttributeIfAbsent(SINCE, any -> System.nanoTime());
        return !session.computeAttributeIfAbsent(
                TURNED_AWAY, any -> faults.next(Moment.LOGIN).isPresent());
    }

    /** True if the session was let in before a fault of the connection that is on now. */
    boolean isCutOff(SessionContext session) {
        Long since = session.getAttribute(SINCE);
        return since != null && faults.today().isCutOff(since);
    }

    /** Hangs up on who would not be let in any more. */
    void cutOff(ServerSession session) throws IOException {
        if (isCutOff(session)) {
            cut(session);
        }
    }

    /**
     * Hangs up.
     *
     * @throws IOException always: nothing more is answered
     */
    void cut(ServerSession session) throws IOException {
        session.close(true);
        throw new IOException("The connection breaks");
    }
}
