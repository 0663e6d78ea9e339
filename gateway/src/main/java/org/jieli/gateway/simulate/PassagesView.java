package org.jieli.gateway.simulate;

import java.time.Instant;
import java.util.List;
import org.jieli.schemas.problem.Problem;
import org.jieli.simulators.watch.Passage;
import org.jieli.simulators.watch.Passages;

/**
 * What passed a partner's door, in order.
 *
 * @param last the number of the last message that passed, to go on from
 */
record PassagesView(List<PassageView> passages, long last) {

    /**
     * One message.
     *
     * @param inbound true if it came from the gateway
     * @param zh the verdict in Chinese
     * @param en the verdict in English
     * @param fault the fault that came, as it is written in a file of faults; empty if none did
     */
    record PassageView(
            Instant at,
            String messageId,
            String type,
            boolean inbound,
            String verdict,
            String zh,
            String en,
            int status,
            List<ProblemView> problems,
            String fault) {

        static PassageView of(Passage passage) {
            return new PassageView(
                    passage.at(),
                    passage.messageId(),
                    passage.type(),
                    passage.verdict().inbound(),
                    passage.verdict().name(),
                    passage.verdict().zh(),
                    passage.verdict().en(),
                    passage.status(),
                    passage.problems().stream().map(ProblemView::of).toList(),
                    passage.fault());
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param place where it is in the message
     */
    record ProblemView(String code, String place, String zh, String en) {

        static ProblemView of(Problem problem) {
            return new ProblemView(problem.code().name(), problem.place().path(), problem.textZh(), problem.textEn());
        }
    }

    static PassagesView of(Passages.Page page) {
        return new PassagesView(page.passages().stream().map(PassageView::of).toList(), page.last());
    }
}
