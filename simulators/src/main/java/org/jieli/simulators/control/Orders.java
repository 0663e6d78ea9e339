package org.jieli.simulators.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.value.CaseNo;
import org.jieli.schemas.value.OrgCode;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.contract.CaseNumbers;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Words;
import org.jieli.simulators.ledger.Sent;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.letter.MessageIds;
import org.jieli.simulators.unplayable.UnplayableException;

/** Writes and sends what one partner is ordered to. Thread-safe. */
final class Orders {

    private static final int CASES_A_DAY = 9999;

    private final Simulator partner;
    private final AtomicInteger cases = new AtomicInteger();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    Orders(Simulator partner) {
        this.partner = partner;
    }

    /**
     * Sends all messages of an order, one after the other.
     *
     * @param told what became of each
     * @throws UnplayableException if the partner cannot send that; then nothing was sent
     */
    void send(Order order, Consumer<Sent> told) throws InterruptedException {
        if (!partner.isConnected()) {
            throw new UnplayableException(
                    "尚未连接网关，请以 --gateway 与 --keys 启动", "It is not connected; start it with --gateway and --keys");
        }
        Letter first = written(order);
        long begin = System.nanoTime();
        for (int number = 0; number < order.times(); number++) {
            await(begin, number, order.perSecond());
            told.accept(partner.send(number == 0 ? first : written(order)));
        }
    }

    /** @throws UnplayableException if the partner has no such sample, or it would break the contract */
    void check(Order order) {
        written(order);
    }

    private static void await(long begin, int number, int perSecond) throws InterruptedException {
        if (perSecond > 0) {
            long due = begin + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        }
    }

    private Letter written(Order order) {
        Contract contract = partner.contract();
        Letter letter = fresh(sample(order.sample()));
        order.receiver().ifPresent(org -> contract.words().write(letter, Field.RECEIVER_ORG, org));
        try {
            order.values().forEach(letter::set);
        } catch (IllegalArgumentException noSuchField) {
            throw new UnplayableException("样例中没有这个字段", noSuchField.getMessage());
        }
        List<Problem> problems =
                contract.inspect(letter.bytes(), contract.contentType()).problems();
        if (!problems.isEmpty() && !order.broken()) {
            Problem problem = problems.getFirst();
            String where = problem.code() + " " + problem.place().path();
            throw new UnplayableException(
                    "违反接口规范：" + where + " " + problem.textZh() + "；如确要发送，请注明 broken",
                    "It breaks the contract: " + where + " " + problem.textEn()
                            + "; say broken to send it all the same");
        }
        return letter;
    }

    private Letter sample(String name) {
        try {
            return partner.contract().sample(name, partner.now());
        } catch (IllegalArgumentException none) {
            throw new UnplayableException("此合作方不发送这种消息：" + name, "This partner sends no such message: " + name);
        }
    }

    /** With an id, a case and a conversation of its own: numbers that are made of the case number follow it. */
    private Letter fresh(Letter sample) {
        Contract contract = partner.contract();
        Words words = contract.words();
        Letter letter = words.read(sample, Field.CASE_NO)
                .map(old -> CaseNumbers.moved(contract, sample, old, nextCase()))
                .orElse(sample);
        Instant now = partner.now();
        String id = MessageIds.of(now, UUID.randomUUID().toString());
        words.write(letter, Field.MESSAGE_ID, id);
        words.write(letter, Field.CORRELATION_ID, MessageIds.answer(id, "conversation"));
        words.write(letter, Field.SENDER_ORG, partner.org());
        words.write(letter, Field.CREATED_AT, contract.time(now));
        words.write(letter, Field.SENT_AT, contract.time(now));
        return letter;
    }

    private String nextCase() {
        LocalDate today = LocalDate.ofInstant(partner.now(), Times.CHINA);
        String caseNo;
        do {
            int number = cases.getAndIncrement();
            caseNo = CaseNo.of(
                            new OrgCode(partner.org()), today.minusDays(number / CASES_A_DAY), number % CASES_A_DAY + 1)
                    .value();
        } while (!used().add(caseNo));
        return caseNo;
    }

    /** The case numbers that are taken: those of earlier runs stand in the ledger, which is read at the first order. */
    private synchronized Set<String> used() {
        if (used.isEmpty()) {
            used.addAll(partner.ledger().casesSent());
        }
        return used;
    }
}
