package org.jieli.simulators.unplayable;

/** Something a played partner cannot do; nothing of it was begun. The message is one sentence in Chinese and English. */
public final class UnplayableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;

    /** With what is wrong in both languages. */
    public UnplayableException(String zh, String en) {
        super(zh + " / " + en);
        this.zh = zh;
        this.en = en;
    }

    /** What is wrong, in Chinese. */
    public String zh() {
        return zh;
    }

    /** What is wrong, in English. */
    public String en() {
        return en;
    }
}
