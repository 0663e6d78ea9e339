package org.jieli.simulators.certify.report;

import org.jieli.simulators.certify.trial.Result;

/** What a reader is told of a case first. */
enum Outcome {
    PASSED("通过", "passed"),
    FAILED("不通过", "failed"),
    SKIPPED("未判", "not judged");

    private final String zh;
    private final String en;

    Outcome(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static Outcome of(Result result) {
        if (result.isFailed()) {
            return FAILED;
        }
        return result.isPassed() ? PASSED : SKIPPED;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
