package org.jieli.gateway.simulate;

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
 * @param problems what the gateway found wrong with the last of them
 */
record SentView(long accepted, long refused, long unanswered, List<String> last, List<ProblemView> problems) {

    /** How many ids are told. */
    static final int MOST = 100;

    static SentView of(List<Sent> sent, Contract contract) {
        long accepted = sent.stream().filter(Sent::isAccepted).count();
        long refused = sent.stream().filter(Sent::isRefused).count();
        return new SentView(
                accepted,
                refused,
                sent.size() - accepted - refused,
                sent.stream()
                        .skip(Math.max(0, sent.size() - MOST))
                        .map(Sent::messageId)
                        .toList(),
                contract.receipts().problems(sent.getLast().answer()).stream()
                        .map(ProblemView::of)
                        .toList());
    }
}
