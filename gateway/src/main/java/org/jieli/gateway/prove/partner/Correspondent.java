package org.jieli.gateway.prove.partner;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jieli.gateway.prove.book.Finding;
import org.jieli.gateway.prove.book.Kind;
import org.jieli.gateway.prove.book.Receipt;
import org.jieli.gateway.prove.book.Said;
import org.jieli.gateway.prove.book.SendersBook;
import org.jieli.schemas.message.Digests;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.contract.Words;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.letter.MessageIds;

/**
 * One clerk of a station: writes to another station about one case after the other, the next message of a case only when the one
 * before is acknowledged, and posts the same bytes to one node after the other until it holds the receipt. Used by one thread.
 */
final class Correspondent implements Runnable {

    private static final int MOST_IN_CASE = 6;
    private static final int URGENT_ONE_IN = 10;
    private static final int AGAIN_ONE_IN = 30;
    private static final int FIRST_PAUSE_MILLIS = 200;
    private static final int LONGEST_PAUSE_MILLIS = 3000;
    private static final int TOO_MANY = 429;

    private final Station station;
    private final List<Station> others;
    private final CaseNumbers cases;
    private final String key;
    private final Caller caller;
    private final SendersBook book;
    private final Pace pace;
    private final Random random;
    private final BooleanSupplier open;

    /**
     * @param others whom it writes to
     * @param key of the station at the gateway
     * @param random makes its choices
     * @param open true as long as it begins new messages
     */
    Correspondent(
            Station station,
            List<Station> others,
            CaseNumbers cases,
            String key,
            Caller caller,
            SendersBook book,
            Pace pace,
            Random random,
            BooleanSupplier open) {
        this.station = station;
        this.others = others;
        this.cases = cases;
        this.key = key;
        this.caller = caller;
        this.book = book;
        this.pace = pace;
        this.random = random;
        this.open = open;
    }

    @Override
    public void run() {
        try {
            while (open.getAsBoolean()) {
                writeCase(others.get(random.nextInt(others.size())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeCase(Station to) throws InterruptedException {
        String caseNo = cases.next();
        int length = random.nextInt(1, MOST_IN_CASE + 1);
        for (int number = 1; number <= length && open.getAsBoolean(); number++) {
            pace.await();
            Instant now = Instant.now();
            String id = MessageIds.of(now, caseNo + number);
            Said said = new Said(
                    id, Marker.of(id), station.name(), to.name(), Stations.copies(station, to), caseNo, number);
            byte[] bytes = Enquiry.write(said, station, to, now, random.nextInt(URGENT_ONE_IN) == 0);
            book.saying(said);
            if (!postUntilAcknowledged(said, bytes)) {
                return;
            }
        }
    }

    /** False if it was sent back. */
    private boolean postUntilAcknowledged(Said said, byte[] bytes) throws InterruptedException {
        NodeDoor node = caller.anyNode();
        int pause = FIRST_PAUSE_MILLIS;
        while (true) {
            Optional<HttpResponse<byte[]>> answer = post(node, bytes);
            if (answer.filter(Correspondent::isAccepted).isPresent()) {
                acknowledged(said, bytes, node, answer.get().body());
                if (random.nextInt(AGAIN_ONE_IN) == 0) {
                    postAgain(said, bytes, caller.otherThan(node));
                }
                return true;
            }
            if (answer.filter(Correspondent::isSentBack).isPresent()) {
                String what = "status " + answer.get().statusCode() + " from " + node.name();
                book.wrong(new Finding(Kind.SENT_BACK, said.messageId(), what));
                return false;
            }
            book.unanswered();
            node = caller.otherThan(node);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(pause));
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /** A sender that does not trust the receipt it has. */
    private void postAgain(Said said, byte[] bytes, NodeDoor node) throws InterruptedException {
        Optional<HttpResponse<byte[]>> answer = post(node, bytes);
        if (answer.filter(Correspondent::isAccepted).isPresent()) {
            acknowledged(said, bytes, node, answer.get().body());
        }
    }

    private Optional<HttpResponse<byte[]>> post(NodeDoor node, byte[] bytes) throws InterruptedException {
        return caller.post(node, "/v1/messages", key, bytes, contract().contentType());
    }

    private static boolean isAccepted(HttpResponse<byte[]> answer) {
        return answer.statusCode() / 100 == 2;
    }

    private static boolean isSentBack(HttpResponse<byte[]> answer) {
        return answer.statusCode() / 100 == 4 && answer.statusCode() != TOO_MANY;
    }

    private void acknowledged(Said said, byte[] bytes, NodeDoor node, byte[] answer) {
        if (isReceiptOf(said, bytes, answer)) {
            book.acknowledged(said.messageId(), new Receipt(node.name(), System.nanoTime(), answer));
        } else {
            book.wrong(new Finding(Kind.WRONG_RECEIPT, said.messageId(), "from " + node.name()));
        }
    }

    private boolean isReceiptOf(Said said, byte[] bytes, byte[] answer) {
        Words words = contract().words();
        Letter receipt = contract().read(answer);
        return words.read(receipt, Field.RECEIPT_OF)
                        .filter(said.messageId()::equals)
                        .isPresent()
                && words.read(receipt, Field.RECEIPT_DIGEST)
                        .filter(Digests.sm3(bytes)::equals)
                        .isPresent();
    }

    private Contract contract() {
        return station.tongue().contract;
    }
}
