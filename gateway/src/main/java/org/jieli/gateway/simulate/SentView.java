package org.jieli.gateway.simulate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jieli.gateway.simulate.PassagesView.ProblemView;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.ledger.Sent;

/**
 * What became of the messages of an order.
 *
 * @param accepted how many the gateway accepted
 * @param refused how many it sent back
 * @param unanswered to how many it gave no answer, or said that it cannot now
 * @param last the ids of the last {@link #MOST} of them
 * @param problems what the gateway found wrong with the last one it sent back
 */
record SentView(long accepted, long refused, long unanswered, List<String> last, List<ProblemView> problems) {

    /** How many ids are told. */
    static final int MOST = 100;

    /** Counts what became of messages, one after the other. Used by one thread. */
    static final class Count {

        private final Contract contract;
        private final Deque<String> last = new ArrayDeque<>();
        private List<ProblemView> problems = List.of();
        private long accepted;
        private long refused;
        private long unanswered;

        /** @param contract of the sender, whose words the answers are in */
        Count(Contract contract) {
            this.contract = contract;
        }

        void add(Sent sent) {
            if (sent.isAccepted()) {
                accepted++;
            } else if (sent.isRefused()) {
                refused++;
                problems = contract.receipts().problems(sent.answer()).stream()
                        .map(ProblemView::of)
                        .toList();
            } else {
                unanswered++;
            }
            if (last.size() == MOST) {
                last.removeFirst();
            }
            last.addLast(sent.messageId());
        }

        SentView view() {
            return new SentView(accepted, refused, unanswered, List.copyOf(last), problems);
        }
    }
}
