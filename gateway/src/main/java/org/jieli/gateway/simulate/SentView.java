package org.jieli.gateway.simulate;

import java.util.List;
import org.jieli.simulators.ledger.Sent;

/**
 * What became of the messages of an order.
 *
 * @param accepted how many the gateway accepted
 * @param refused how many it sent back
 * @param unanswered to how many it gave no answer, or said that it cannot now
 * @param last the ids of the last {@link #MOST} of them
 */
record SentView(long accepted, long refused, long unanswered, List<String> last) {

    /** How many ids are told. */
    static final int MOST = 100;

    static SentView of(List<Sent> sent) {
        long accepted = sent.stream().filter(Sent::isAccepted).count();
        long refused = sent.stream().filter(Sent::isRefused).count();
        return new SentView(
                accepted,
                refused,
                sent.size() - accepted - refused,
                sent.stream()
                        .skip(Math.max(0, sent.size() - MOST))
                        .map(Sent::messageId)
                        .toList());
    }
}
