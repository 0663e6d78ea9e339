package org.jieli.routes.journal;

import java.util.Map;

/**
 * How many more deliveries a node can take for each partner.
 *
 * @param each for a partner that is not in {@code of}
 * @param of for these partners; {@link Share#NONE} keeps a partner out
 */
public record Room(Share each, Map<String, Share> of) {

    /**
     * How many more deliveries to one partner.
     *
     * @param normal most of the normal lane
     * @param urgent most of the urgent lane
     */
    public record Share(int normal, int urgent) {

        /** Nothing more. */
        public static final Share NONE = new Share(0, 0);

        /** The number for a lane. */
        public int of(boolean isUrgent) {
            return isUrgent ? urgent : normal;
        }
    }

    public Room {
        of = Map.copyOf(of);
    }

    /** Room for as many as are asked for. */
    public static Room unlimited() {
        return new Room(new Share(Integer.MAX_VALUE, Integer.MAX_VALUE), Map.of());
    }

    /** The share of a partner. */
    public Share to(String partner) {
        return of.getOrDefault(partner, each);
    }
}
