package org.jieli.gateway.prove.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all senders posted, the receipts they hold, and what they were told later, in memory. Thread-safe. */
public final class SendersBook {

    private final Map<String, Said> said = new LinkedHashMap<>();
    private final Map<String, Receipt> receipts = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int retries;

    /** Notes a message that is about to be posted. */
    public synchronized void saying(Said message) {
        said.put(message.messageId(), message);
    }

    /** Notes that no receipt came, so that the same bytes are posted again. */
    public synchronized void unanswered() {
        retries++;
    }

    /** Notes a receipt; one that comes again must be the same. */
    public synchronized void acknowledged(String messageId, Receipt receipt) {
        Receipt before = receipts.putIfAbsent(messageId, receipt);
        if (before != null && !Arrays.equals(before.bytes(), receipt.bytes())) {
            findings.add(new Finding(Kind.WRONG_RECEIPT, messageId, "another receipt from " + receipt.node()));
        }
    }

    /** Notes an answer that is wrong. */
    public synchronized void wrong(Finding finding) {
        findings.add(finding);
    }

    /** Notes that a sender was told what became of a message. */
    public synchronized void told(Told news) {
        told.add(news);
    }

    /** Every message that was posted, in order. */
    public synchronized List<Said> said() {
        return List.copyOf(said.values());
    }

    /** The receipt of a message. */
    public synchronized Optional<Receipt> receipt(String messageId) {
        return Optional.ofNullable(receipts.get(messageId));
    }

    /** How many messages have a receipt. */
    public synchronized int acknowledged() {
        return receipts.size();
    }

    /** How many posts went without a receipt. */
    public synchronized int retries() {
        return retries;
    }

    /** What senders were told, in the order of arrival. */
    public synchronized List<Told> told() {
        return List.copyOf(told);
    }

    /** What was wrong with the answers, by itself. */
    public synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }
}
