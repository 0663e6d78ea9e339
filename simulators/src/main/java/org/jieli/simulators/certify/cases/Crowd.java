package org.jieli.simulators.certify.cases;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Draft;
import org.jieli.simulators.certify.trial.Reply;
import org.jieli.simulators.certify.trial.Trial;
import org.jieli.simulators.contract.Field;

/** Several messages at once do not get mixed up. */
public final class Crowd {

    private static final int AT_ONCE = 10;

    private Crowd() {}

    /** All of them. */
    public static List<Case> all() {
        return List.of(Case.alone(
                "C-LOAD-01",
                "十条消息同时到达，各得各的回执",
                "Ten messages at once get each its own receipt",
                "§2.3 Z1",
                Crowd::atOnce));
    }

    private static void atOnce(Trial trial) throws IOException, InterruptedException {
        Map<Draft, Future<Reply>> replies = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                Draft draft = trial.draft();
                replies.put(draft, threads.submit(() -> trial.post(draft)));
            }
        }
        for (Map.Entry<Draft, Future<Reply>> reply : replies.entrySet()) {
            own(trial, reply.getKey(), of(reply.getValue()));
        }
    }

    private static void own(Trial trial, Draft draft, Reply reply) {
        trial.must(
                trial.read(reply, Field.RECEIPT_OF)
                        .filter(draft.messageId()::equals)
                        .isPresent(),
                ProblemCode.E103,
                trial.place(Field.RECEIPT_OF),
                "同时到达时，回执写的是别的消息",
                "At the same time as others, it names another message");
        trial.must(
                trial.read(reply, Field.RECEIPT_DIGEST)
                        .filter(Digests.sm3(draft.bytes())::equalsIgnoreCase)
                        .isPresent(),
                ProblemCode.E302,
                trial.place(Field.RECEIPT_DIGEST),
                "同时到达时，摘要不是这条消息的",
                "At the same time as others, the digest is not of this message");
    }

    /** What was said, or the fault that kept it from being said. */
    static Reply of(Future<Reply> reply) throws IOException, InterruptedException {
        try {
            return reply.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
