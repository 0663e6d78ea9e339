package org.jieli.routes.partner;

import org.jieli.schemas.message.MessageType;

/** What a partner is (domain.md 2.1); decides which messages it may send. */
public enum Role {
    /** Rescue station, or a county bureau acting as one (ST, CB). */
    STATION,
    /** Provincial department or rescue bureau (PB). */
    PROVINCE,
    /** National rescue system (NR). */
    REGISTRY,
    /** Police population service of a province (PS-P). */
    POLICE,
    /** National tracing site (TN). */
    TRACING_SITE,
    /** The gateway itself, which writes a few messages of its own. */
    GATEWAY;

    /** True if a partner of this role may send this type (domain.md 2.3). */
    public boolean maySend(MessageType type) {
        return switch (type.senders()) {
            case STATIONS -> this == STATION;
            case STATIONS_AND_GATEWAY -> this == STATION || this == GATEWAY;
            case REGISTRY -> this == REGISTRY;
            case POLICE -> this == POLICE;
            case ANYBODY -> true;
        };
    }
}
