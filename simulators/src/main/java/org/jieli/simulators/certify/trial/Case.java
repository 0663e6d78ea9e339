package org.jieli.simulators.certify.trial;

import java.util.List;

/**
 * One case of certification.
 *
 * @param id its stable id, for example {@code C-RCPT-01}
 * @param zh what must hold, in Chinese
 * @param en what must hold, in English
 * @param rules the rules behind it: sections, R-, V-, X- and D- ids and E-codes of the domain
 * @param stage when it is tried
 * @param check how it is tried
 */
public record Case(String id, String zh, String en, List<String> rules, Stage stage, Check check) {

    /** When a case is tried. */
    public enum Stage {
        /** One after the other. */
        ALONE,
        /** With others at the same time, because it mostly waits. */
        TOGETHER,
        /** After all others, over everything that came from the system. */
        AFTERWARDS
    }

    public Case {
        rules = List.copyOf(rules);
    }

    /** A case that is tried alone. */
    public static Case alone(String id, String zh, String en, String rules, Check check) {
        return new Case(id, zh, en, List.of(rules.split(" ")), Stage.ALONE, check);
    }

    /** A case that is tried while others are. */
    public static Case together(String id, String zh, String en, String rules, Check check) {
        return new Case(id, zh, en, List.of(rules.split(" ")), Stage.TOGETHER, check);
    }

    /** A case that is tried after all others. */
    public static Case afterwards(String id, String zh, String en, String rules, Check check) {
        return new Case(id, zh, en, List.of(rules.split(" ")), Stage.AFTERWARDS, check);
    }

    /** Says which case it is. */
    @Override
    public String toString() {
        return id;
    }
}
