package org.jieli.gateway.command;

import picocli.CommandLine.Option;

/** Why something is decided. */
final class Reason {

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "理由，记入审计，不得含个人信息 / why, for the audit trail; never personal data")
    private String text;

    String text() {
        return text;
    }
}
