package org.jieli.gateway.http;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what the relay answers to a message: always the sender's dialect, whatever the status. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@DoorAnswers
@RequestBody(
        required = true,
        description = "贵方方言的一条消息 / One message in your dialect",
        content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
@ApiResponse(
        responseCode = "202",
        description = "AA 已接收并落库 / Accepted and durably kept",
        headers =
                @Header(
                        name = Answers.MESSAGE_ID,
                        description = "消息编号 / Id of the message",
                        schema = @Schema(type = "string")),
        content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
@ApiResponse(
        responseCode = "400",
        description = "AE，含 E101 或 E102：无法读取 / Cannot be read",
        content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
@ApiResponse(
        responseCode = "408",
        description = "报文发送过慢 / It came too slowly",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = DoorError.class)))
@ApiResponse(
        responseCode = "409",
        description = "AR 因发送方、个案状态或网关而拒收 / Refused because of the sender, the state of the case or the gateway",
        content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
@ApiResponse(
        responseCode = "413",
        description = "E104 报文过大 / Too large",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = DoorError.class)))
@ApiResponse(
        responseCode = "422",
        description = "AE 有错误，改正后用新编号重发 / It has errors; correct it and send it with a new id",
        content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
@interface RelayAnswers {}
