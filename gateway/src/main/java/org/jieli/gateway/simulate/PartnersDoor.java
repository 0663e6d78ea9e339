package org.jieli.gateway.simulate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jieli.gateway.http.DoorException;
import org.jieli.simulators.answer.Choice;
import org.jieli.simulators.control.Control;
import org.jieli.simulators.ledger.Entry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a tester does with one partner: see what passed its door, send, choose its answers, reset. */
@RestController
@Tag(name = "partners", description = "合作方 / Partners")
final class PartnersDoor {

    private final Control control;

    PartnersDoor(Control control) {
        this.control = control;
    }

    @GetMapping("/v1/partners")
    @Operation(summary = "所模拟的合作方 / The partners that are played")
    PartnersView partners() {
        return PartnersView.of(control);
    }

    @GetMapping("/v1/partners/{name}/passages")
    @Operation(summary = "经过门口的消息及其判定 / What passed the door, with its verdict")
    PassagesView passages(
            @PathVariable String name,
            @Parameter(
                            description =
                                    "只要此序号之后的；应答中的 last 即下次的 after / only those after this number; last of the answer is the next after")
                    @RequestParam
                    Optional<Long> after) {
        return Told.by(() -> PassagesView.of(control.passages(name, after.orElse(0L))));
    }

    @GetMapping("/v1/partners/{name}/messages/{id}")
    @Operation(summary = "收到或发出的原文 / The bytes of a message that came or went")
    ResponseEntity<byte[]> message(@PathVariable String name, @PathVariable String id) {
        Entry entry = Told.by(() -> control.partner(name))
                .ledger()
                .receivedWith(id)
                .or(() -> control.partner(name).ledger().sentWith(id))
                .orElseThrow(() -> new DoorException(HttpStatus.NOT_FOUND, "没有这条消息", "There is no such message"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, entry.contentType())
                .body(entry.bytes());
    }

    @PostMapping("/v1/partners/{name}/messages")
    @Operation(summary = "以此合作方的身份发送 / Sends as this partner")
    SentView send(@PathVariable String name, @RequestBody OrderView order) {
        return Told.by(() -> {
            SentView.Count count = new SentView.Count(control.partner(name).contract());
            try {
                control.send(name, order.order(), count::add);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return count.view();
        });
    }

    @GetMapping("/v1/partners/{name}/answers")
    @Operation(summary = "可选的答复 / What may be answered")
    ChoicesView choices(@PathVariable String name) {
        return new ChoicesView(Told.by(() -> control.choices(name)));
    }

    @PostMapping("/v1/partners/{name}/answers")
    @Operation(summary = "选定对下几次询问的答复 / Chooses the answers to the next questions")
    ChoicesView answer(@PathVariable String name, @RequestBody ChoiceView choice) {
        return Told.by(() -> {
            control.answer(
                    name,
                    choice.question(),
                    new Choice(choice.choice(), Optional.ofNullable(choice.reason())),
                    choice.timesOrOne());
            return new ChoicesView(control.choices(name));
        });
    }

    @PostMapping("/v1/partners/{name}/reset")
    @Operation(summary = "清除选定的答复与经过记录 / Forgets chosen answers and what passed")
    PartnersView reset(@PathVariable String name) {
        return Told.by(() -> {
            control.reset(name);
            return PartnersView.of(control);
        });
    }

    @PostMapping("/v1/reset")
    @Operation(summary = "全部清除，时钟复原 / Resets everybody and the clock")
    PartnersView reset() {
        control.reset();
        return PartnersView.of(control);
    }
}
