package org.jieli.gateway.prove.book;

/** What may never happen. */
public enum Kind {
    /** Acknowledged, but neither received nor refused. */
    LOST("丢失", "lost"),
    /** One message had more than one effect at a receiver. */
    DUPLICATED("接收方重复", "duplicated at the receiver"),
    /** The content of one message under the id of another, or a message at somebody else's. */
    CROSSED("串件", "crossed"),
    /** A message of a case came before one that was acknowledged earlier. */
    REORDERED("个案内乱序", "out of order within a case"),
    /** A receiver refused a message and its sender has no reject. */
    UNTOLD("拒收未告知发送方", "refused and not told"),
    /** A sender was told twice of one refusal. */
    TOLD_TWICE("重复告知", "told twice"),
    /** A sender was told of a refusal that was none. */
    TOLD_FALSELY("误告拒收", "told of a refusal that was none"),
    /** A message was given up for a person to decide, for which these faults give no reason. */
    PARKED("搁置", "parked"),
    /** A right message was sent back at the door. */
    SENT_BACK("门口错误退回", "sent back at the door"),
    /** A receipt names another message or other bytes, or is not the same again. */
    WRONG_RECEIPT("回执错误", "wrong receipts"),
    /** Something that breaks the contract of its receiver. */
    BROKEN_CONTRACT("违反接口规范", "against the contract");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Its name in Chinese. */
    public String zh() {
        return zh;
    }

    /** Its name in English. */
    public String en() {
        return en;
    }
}
