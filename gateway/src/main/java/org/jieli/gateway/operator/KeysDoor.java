package org.jieli.gateway.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieli.gateway.http.DoorAnswers;
import org.jieli.gateway.http.DoorException;
import org.jieli.gateway.keys.Keys;
import org.jieli.gateway.keys.KnownKeys;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The door to the keys: a new one for whoever lost the old one, shown once. */
@RestController
@Tag(name = "operator", description = "运行管理 / Operation")
public final class KeysDoor {

    /**
     * A key that was made now. Printed without the key.
     *
     * @param holder whose it is
     * @param key the key, never to be read again
     */
    record NewKey(String holder, String key) {

        @Override
        public String toString() {
            return "NewKey[" + holder + "]";
        }
    }

    private final Keys keys;
    private final KnownKeys known;
    private final Predicate<String> holders;

    /** @param holders tells who may have a key */
    public KeysDoor(Keys keys, KnownKeys known, Predicate<String> holders) {
        this.keys = keys;
        this.known = known;
        this.holders = holders;
    }

    @PostMapping("/v1/operator/keys/{holder}")
    @Operation(summary = "更换密钥 / Replace a key", description = OperatorTexts.KEY)
    @DoorAnswers
    NewKey rotate(
            @Parameter(hidden = true) @AuthenticationPrincipal String operator,
            @RequestHeader(Decider.HEADER) Optional<String> person,
            @PathVariable String holder) {
        if (!holders.test(holder)) {
            throw new DoorException(HttpStatus.NOT_FOUND, "没有这个伙伴", "There is no such partner");
        }
        NewKey key = new NewKey(holder, keys.rotate(holder, Decider.by(operator, person)));
        known.forget(holder);
        return key;
    }
}
