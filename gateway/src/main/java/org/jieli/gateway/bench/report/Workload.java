package org.jieli.gateway.bench.report;

/** What is sent, as the table calls it. */
public final class Workload {

    /** A handover notice. */
    public static final String NOTICE = "F1 5 KB";

    /** An enquiry with a photo. */
    public static final String PHOTO = "E1 +200 KB";

    private Workload() {}
}
