package org.jieli.gateway.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a decision about parked deliveries is made. */
final class DecisionOptions {

    @Mixin
    private Reason reason;

    @Option(names = "--dry-run", description = "只显示数量 / only tells how many")
    private boolean dryRun;

    @Option(names = "--all", description = "全部，不加筛选 / all of them, without a filter")
    private boolean all;

    String reason() {
        return reason.text();
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean all() {
        return all;
    }
}
