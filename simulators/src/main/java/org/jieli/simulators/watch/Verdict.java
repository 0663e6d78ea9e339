package org.jieli.simulators.watch;

/** What became of a message that passed a partner's door. */
public enum Verdict {
    /** It keeps the contract and took effect. */
    KEPT("收下", "kept"),
    /** It came before with the same bytes, and had no second effect. */
    AGAIN("重复到达，已识别", "came again, recognised"),
    /** Its id came before with other bytes: it was sent back. */
    CROSSED("同号异文，已退回", "same id with other bytes, sent back"),
    /** It breaks the contract and was sent back. */
    BROKEN("违反接口规范，已退回", "breaks the contract, sent back"),
    /** The gateway accepted it. */
    ACCEPTED("网关已受理", "accepted by the gateway"),
    /** The gateway sent it back. */
    REFUSED("网关退回", "sent back by the gateway"),
    /** The gateway did not answer, or not now. */
    UNANSWERED("网关未应答", "not answered by the gateway"),
    /** A fault came, and it was not taken. */
    TURNED_AWAY("故障，未收下", "a fault, not taken"),
    /** It was taken, and a fault came to its receipt. */
    SPOILT("故障，已收下，回执受损", "a fault, taken, its receipt spoilt"),
    /** A fault came to a folder, or to the way there. */
    DISTURBED("故障，文件往来受扰", "a fault in the folders"),
    /** It was taken, and a fault keeps the business answer back. */
    WITHHELD("故障，业务答复未发", "a fault, no business answer"),
    /** It was taken, and a fault comes to the business answer. */
    MISANSWERED("故障，业务答复有误", "a fault, the business answer is wrong");

    private final String zh;
    private final String en;

    Verdict(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }

    /** True for a message from the gateway and for what a fault does to it, false for a message to the gateway. */
    public boolean inbound() {
        return switch (this) {
            case KEPT, AGAIN, CROSSED, BROKEN, TURNED_AWAY, SPOILT, DISTURBED, WITHHELD, MISANSWERED -> true;
            case ACCEPTED, REFUSED, UNANSWERED -> false;
        };
    }
}
