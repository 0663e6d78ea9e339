package org.jieli.gateway.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieli.mappings.Wire;
import org.jieli.routes.Relay;
import org.jieli.routes.intake.Answer;
import org.jieli.routes.intake.Inbound;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.partner.Partner;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door for messages: a partner's own bytes in, a receipt or every problem out; and what became of a message. */
@RestController
@Tag(name = "messages", description = "消息 / Messages")
public final class MessagesDoor {

    private static final Pattern MESSAGE_ID = Pattern.compile("[0-9a-fA-F-]{36}");

    private final Relay relay;
    private final Journal journal;
    private final InstantSource clock;
    private final Reception reception;
    private final Traffic traffic;

    /** @param clock the journal's time */
    public MessagesDoor(Relay relay, Journal journal, InstantSource clock, Reception reception, Traffic traffic) {
        this.relay = relay;
        this.journal = journal;
        this.clock = clock;
        this.reception = reception;
        this.traffic = traffic;
    }

    @PostMapping("/v1/messages")
    @Operation(summary = "发送消息 / Send a message", description = Descriptions.SEND)
    @RelayAnswers
    ResponseEntity<byte[]> send(
            @Parameter(hidden = true) @AuthenticationPrincipal Partner partner, HttpServletRequest request) {
        Answer answer =
                reception.message(partner, request, wire -> relay.intake(new Inbound(partner, wire, clock.instant())));
        traffic.count(partner, answer.acknowledgement());
        return Answers.http(answer);
    }

    @GetMapping("/v1/messages/{id}")
    @Operation(summary = "消息的全过程 / The whole life of a message", description = Descriptions.LIFE)
    @DoorAnswers
    LifeView life(
            @Parameter(hidden = true) @AuthenticationPrincipal Partner partner,
            @PathVariable String id,
            @Parameter(description = Descriptions.SENDER) @RequestParam Optional<String> sender) {
        return LifeView.of(seen(partner, id, sender));
    }

    @GetMapping(path = "/v1/messages/{id}", params = "form")
    @Operation(summary = "消息的原文 / The bytes of a message", description = Descriptions.FORM)
    @DoorAnswers
    ResponseEntity<byte[]> bytes(
            @Parameter(hidden = true) @AuthenticationPrincipal Partner partner,
            @PathVariable String id,
            @Parameter(description = Descriptions.SENDER) @RequestParam Optional<String> sender,
            @Parameter(schema = @Schema(allowableValues = {"interchange", "sent", "received"})) @RequestParam
                    String form,
            @Parameter(description = Descriptions.RECEIVER) @RequestParam("partner") Optional<String> receiver) {
        Form wanted = Form.of(form);
        SeenLife seen = seen(partner, id, sender);
        Optional<Wire> wire =
                switch (wanted) {
                    case INTERCHANGE -> seen.interchange();
                    case SENT -> seen.sent();
                    case RECEIVED -> seen.received(receiver.orElse(partner.name()));
                };
        return Answers.body(ResponseEntity.ok(), wire.orElseThrow(MessagesDoor::noSuchBytes));
    }

    private SeenLife seen(Partner partner, String id, Optional<String> sender) {
        if (!MESSAGE_ID.matcher(id).matches()) {
            throw noSuchMessage();
        }
        return journal.lives(id.toLowerCase(Locale.ROOT), partner.name()).stream()
                .filter(life -> sender.isEmpty()
                        || sender.get().equals(life.message().key().senderOrg()))
                .findFirst()
                .map(life -> new SeenLife(life, partner))
                .orElseThrow(MessagesDoor::noSuchMessage);
    }

    private static DoorException noSuchMessage() {
        return new DoorException(
                HttpStatus.NOT_FOUND, "没有由您发送或接收的此编号的消息", "There is no message with this id that you sent or receive");
    }

    private static DoorException noSuchBytes() {
        return new DoorException(
                HttpStatus.NOT_FOUND, "没有可供您查看的这种形式的原文", "There are no bytes of this form for you to see");
    }
}
