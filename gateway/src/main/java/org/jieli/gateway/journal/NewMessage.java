package org.jieli.gateway.journal;

import java.time.LocalDate;
import org.jieli.gateway.storage.Days;
import org.jieli.gateway.storage.RetentionClass;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.KeptMessage;
import org.jieli.routes.journal.MessageKey;

/** A message that is being kept. */
record NewMessage(Filed filed, RetentionClass payload, Acceptance acceptance) {

    static NewMessage of(Acceptance acceptance, long no) {
        KeptMessage message = acceptance.message();
        LocalDate day = Days.of(message.receivedAt());
        RetentionClass payload = RetentionClass.of(message.type(), message.interchange());
        return new NewMessage(new Filed(no, day), payload, acceptance);
    }

    KeptMessage message() {
        return acceptance.message();
    }

    MessageKey key() {
        return message().key();
    }
}
