package org.jieli.schemas.rule;

import java.util.EnumSet;
import java.util.Set;
import org.jieli.schemas.interchange.HandoverMode;
import org.jieli.schemas.interchange.HandoverNotice;

/** The modes of a handover in which the sender brings the person. */
final class Escorting {

    private static final Set<HandoverMode> MODES =
            EnumSet.of(HandoverMode.ESCORT_TO_STATION, HandoverMode.ESCORT_TO_HOME, HandoverMode.RELAY);

    private Escorting() {}

    static boolean isIn(HandoverNotice notice) {
        return MODES.contains(notice.getMode());
    }
}
