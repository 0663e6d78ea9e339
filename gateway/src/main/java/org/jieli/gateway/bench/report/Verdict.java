package org.jieli.gateway.bench.report;

/** How a measured figure stands. */
public enum Verdict {
    REACHED("达到", "reached"),
    ABOVE_FLOOR("未达目标，不低于底线", "not reached, above the floor"),
    BELOW_FLOOR("低于底线", "below the floor");

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
}
