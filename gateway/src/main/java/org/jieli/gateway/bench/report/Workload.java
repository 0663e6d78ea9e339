package org.jieli.gateway.bench.report;

/** What is sent, as the table calls it. */
public final class Workload {

    /** A handover notice. */
    public static final String NOTICE = "F1 5 KB";

    /** An enquiry with a photo. */
    public static final String PHOTO = "E1 +200 KB";

    private Workload() {}

    /** Files of one handover notice each, put into a folder at once. */
    public static String files(int files) {
        return files + " files F1";
    }

    /** The same, delivered as files into another partner's folder. */
    public static String filesOut(int files) {
        return files(files) + " → files";
    }

    /** One file of many handover notices. */
    public static String rows(int rows) {
        return "file of " + rows + " F1";
    }
}
