package org.jieli.routes.journal;

/** Why deliveries to a partner wait, as an operator is told it. */
public enum Cause {
    /** No connection, or the partner says that it takes nothing now. */
    NOT_REACHED("无法连接，或对方暂不接收", "cannot be reached, or takes nothing now"),
    /** The messages went out and no receipt came. */
    NO_ANSWER("已发出而无回执，结果未知", "sent without a receipt: the outcome is unknown"),
    /** Trying again cannot help before somebody mends something. */
    NEEDS_MENDING("须先修复证书、公钥、登录、目录或地址", "a certificate, key, login, folder or address must be mended first"),
    /** A person forced the circuit breaker open. */
    FORCED_OPEN("断路器由人强制断开", "a person forced the circuit breaker open"),
    /** A person must decide. */
    PARKED("停放，等待人工决定", "parked: a person must decide"),
    /** The partner does not come for its inbox. */
    NOT_FETCHED("对方未来取件", "the partner does not fetch them"),
    /** Nothing failed: more came than went out. */
    NOT_TRIED("积压，尚未轮到", "a backlog: their turn has not come");

    private final String zh;
    private final String en;

    Cause(String zh, String en) {
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
}
