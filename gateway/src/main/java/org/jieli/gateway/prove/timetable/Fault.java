package org.jieli.gateway.prove.timetable;

import java.time.Duration;
import org.jieli.gateway.prove.line.Weather;

/** Something that goes wrong. */
public sealed interface Fault {

    /** True if a process ends by SIGKILL. */
    default boolean kills() {
        return false;
    }

    /**
     * SIGKILL to a gateway process.
     *
     * @param node its number, from 0
     * @param rest after how long it is started again
     */
    record KillNode(int node, Duration rest) implements Fault {
        @Override
        public boolean kills() {
            return true;
        }
    }

    /**
     * SIGKILL to the database server.
     *
     * @param rest after how long it is started again
     */
    record KillDatabase(Duration rest) implements Fault {
        @Override
        public boolean kills() {
            return true;
        }
    }

    /**
     * SIGKILL to one of the database's processes, so that all of them begin anew.
     *
     * @param which chooses among those there are
     */
    record KillBackend(int which) implements Fault {
        @Override
        public boolean kills() {
            return true;
        }
    }

    /**
     * SIGTERM to a gateway process, as for an upgrade.
     *
     * @param node its number, from 0
     */
    record StopNode(int node) implements Fault {}

    /**
     * Weather on the line from a node to the database.
     *
     * @param node its number, from 0
     * @param length how long it lasts
     */
    record DatabaseWeather(int node, Weather weather, Duration length) implements Fault {}

    /**
     * Weather on the line from the senders to a node.
     *
     * @param node its number, from 0
     * @param length how long it lasts
     */
    record DoorWeather(int node, Weather weather, Duration length) implements Fault {}

    /**
     * Weather on the line to a partner.
     *
     * @param partner its number, from 0
     * @param length how long it lasts
     */
    record PartnerWeather(int partner, Weather weather, Duration length) implements Fault {}

    /**
     * The clock of the last node is wrong from now on.
     *
     * @param by by how much; zero sets it right
     */
    record MoveClock(Duration by) implements Fault {}

    /**
     * The disk of the database is full.
     *
     * @param length how long
     */
    record FillDisk(Duration length) implements Fault {}
}
