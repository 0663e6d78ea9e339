package org.jieli.simulators.contract;

/** What a partner's desk needs to find in a letter, whatever the dialect calls it. */
public enum Field {
    VERSION,
    MESSAGE_ID,
    MESSAGE_TYPE,
    CASE_NO,
    CORRELATION_ID,
    CAUSATION_ID,
    SENDER_ORG,
    RECEIVER_ORG,
    CREATED_AT,
    SENT_AT,
    /** The digest of the body; the gateway works out one that is not given. */
    CONTENT_DIGEST,
    /** In a receipt: the message it acknowledges. */
    RECEIPT_OF,
    RECEIPT_AT,
    RECEIPT_DIGEST,
    /** In the receipt of an F7: the digest that the sender signs. */
    DIGEST_TO_SIGN,
    /** In a reject: the message it sends back. */
    REJECT_OF,
    REJECT_ACK,
    PROBLEMS,
    /** In an F7: the content that both sides sign, and the digest under the first signature. */
    HANDOVER_CONTENT,
    HANDOVER_DIGEST
}
