package org.jieli.gateway.prove.book;

import java.util.List;

/** Ways in which a receiver keeps a wrong book, so that anybody can see that the proof can fail. */
public enum Sabotage {
    /** Forgets a message that it gave a receipt for: lost. */
    FORGET {
        @Override
        void book(List<Arrival> book, Arrival arrival) {
            // nothing is entered
        }
    },
    /** Books a message twice: duplicated. */
    DOUBLE {
        @Override
        void book(List<Arrival> book, Arrival arrival) {
            book.add(arrival);
            book.add(arrival);
        }
    },
    /** Books the content of another message: crossed. */
    CROSS {
        @Override
        void book(List<Arrival> book, Arrival arrival) {
            book.add(new Arrival(arrival.messageId(), "", arrival.refused(), arrival.at()));
        }
    },
    /** Books a message as the first of all: out of order. */
    OVERTAKE {
        @Override
        void book(List<Arrival> book, Arrival arrival) {
            book.addFirst(arrival);
        }
    };

    /** Books a message wrongly. */
    abstract void book(List<Arrival> book, Arrival arrival);
}
