package org.jieli.gateway.http;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The forms in which the bytes of a message can be had. */
enum Form {
    /** In the XML of the standard. */
    INTERCHANGE,
    /** As the sender sent it. */
    SENT,
    /** As a receiver got it. */
    RECEIVED;

    /** @throws DoorException if there is no form of that name */
    static Form of(String name) {
        return Arrays.stream(values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new DoorException(
                        HttpStatus.BAD_REQUEST,
                        "form 须为 interchange、sent 或 received",
                        "form must be interchange, sent or received"));
    }
}
