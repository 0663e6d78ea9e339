package org.jieli.gateway.bench.load;

/**
 * The station that sends: it speaks {@code shanxi}, as a station may in any province, and lies in the province of its receivers, so
 * that one message is one delivery and no copies.
 */
public final class Xinxiang {

    /** Its word among the partners. */
    public static final String PARTNER = "xinxiang";

    /** Its organisation code. */
    public static final String ORG = "JZZ41070001";

    /** Its name as shown to people. */
    public static final String NAME = "新乡市救助管理站";

    /** The division it serves. */
    public static final String DIVISION = "410700";

    private Xinxiang() {}
}
