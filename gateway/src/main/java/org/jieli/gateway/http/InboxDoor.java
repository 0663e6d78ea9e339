package org.jieli.gateway.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieli.routes.delivery.Inbox;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** The door for partners that nobody can call: they fetch their messages, waiting for the next, and give a receipt for each. */
@RestController
@Tag(name = "inbox", description = "收件箱 / Inbox")
public final class InboxDoor {

    static final String CURSOR = "Jieli-Cursor";
    static final String MESSAGE_TYPE = "Jieli-Message-Type";

    private static final int LONGEST_WAIT = 60;
    private static final long NEVER = 0L;

    private final Inbox inbox;
    private final Waiting waiting;
    private final Reception reception;

    /** @param waiting waits for the next message; whoever stops the gateway stops it */
    public InboxDoor(Inbox inbox, Waiting waiting, Reception reception) {
        this.inbox = inbox;
        this.reception = reception;
        this.waiting = waiting;
    }

    @GetMapping("/v1/inbox")
    @Operation(summary = "取下一条消息 / Fetch the next message", description = Descriptions.INBOX)
    @ApiResponse(
            responseCode = "200",
            description = "一条消息 / One message",
            headers = {
                @Header(
                        name = CURSOR,
                        description = "下次的 after / The next `after`",
                        schema = @Schema(type = "integer")),
                @Header(
                        name = Answers.MESSAGE_ID,
                        description = "消息编号 / Id of the message",
                        schema = @Schema(type = "string")),
                @Header(name = MESSAGE_TYPE, description = "消息类型 / Code of its type", schema = @Schema(type = "string"))
            },
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "204", description = "暂无消息 / There is none", content = @Content)
    @DoorAnswers
    DeferredResult<ResponseEntity<byte[]>> next(
            @Parameter(hidden = true) @AuthenticationPrincipal Partner partner,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "0") int wait) {
        if (after < 0 || wait < 0 || wait > LONGEST_WAIT) {
            throw new DoorException(
                    HttpStatus.BAD_REQUEST,
                    "after 不得为负，wait 须为 0 至 60 秒",
                    "after must not be negative, wait must be 0 to 60 seconds");
        }
        DeferredResult<ResponseEntity<byte[]>> result = new DeferredResult<>(NEVER);
        Thread.ofVirtual().name("inbox-" + partner.name()).start(() -> settle(result, partner, after, wait));
        return result;
    }

    private void settle(DeferredResult<ResponseEntity<byte[]>> result, Partner partner, long after, int wait) {
        try {
            Optional<Inbox.Letter> letter = waiting.until(() -> inbox.next(partner, after), Duration.ofSeconds(wait));
            result.setResult(letter.map(InboxDoor::http).orElseGet(ResponseEntity.noContent()::build));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            result.setResult(ResponseEntity.noContent().build());
        } catch (RuntimeException failure) {
            result.setErrorResult(failure);
        }
    }

    private static ResponseEntity<byte[]> http(Inbox.Letter letter) {
        return Answers.body(
                ResponseEntity.ok()
                        .header(CURSOR, Long.toString(letter.position()))
                        .header(Answers.MESSAGE_ID, letter.messageId())
                        .header(MESSAGE_TYPE, letter.type().name()),
                letter.wire());
    }

    @PostMapping("/v1/inbox/{messageId}/receipt")
    @Operation(summary = "回执 / Give a receipt", description = Descriptions.RECEIPT)
    @ApiResponse(responseCode = "204", description = "已记录 / Taken", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "回执有误 / The receipt is wrong",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WrongReceipt.class)))
    @DoorAnswers
    ResponseEntity<WrongReceipt> receipt(
            @Parameter(hidden = true) @AuthenticationPrincipal Partner partner,
            @PathVariable String messageId,
            @Parameter(description = Descriptions.OF_SENDER) @RequestParam Optional<String> sender,
            HttpServletRequest request) {
        List<Problem> problems = reception.receipt(
                partner, request, wire -> inbox.receipt(partner, messageId.toLowerCase(Locale.ROOT), sender, wire));
        return problems.isEmpty()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(Answers.refused(problems))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(WrongReceipt.of(problems));
    }
}
