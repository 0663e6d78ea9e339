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
    UNANSWERED("网关未应答", "not answered by the gateway");

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

    /** True for a message from the gateway, false for one to it. */
    public boolean inbound() {
        return switch (this) {
            case KEPT, AGAIN, CROSSED, BROKEN -> true;
            case ACCEPTED, REFUSED, UNANSWERED -> false;
        };
    }
}
