package org.jieli.gateway.http;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the errors that every door has. */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "400",
        description = "请求参数有误 / A parameter is wrong",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = DoorError.class)))
@ApiResponse(
        responseCode = "401",
        description = "E301 未通过身份认证 / Not authenticated",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = DoorError.class)))
@ApiResponse(
        responseCode = "403",
        description = "E303 无此权限 / No authority for this",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = DoorError.class)))
@ApiResponse(
        responseCode = "404",
        description = "没有这样的对象 / There is no such thing",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = DoorError.class)))
@ApiResponse(
        responseCode = "429",
        description =
                "E506 网关繁忙，未作任何处理，请按 Retry-After 重发 / The gateway is busy and nothing was done; again after Retry-After",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = DoorError.class)))
@ApiResponse(
        responseCode = "503",
        description =
                "暂时无法保存，未作任何处理，请按 Retry-After 重发 / Nothing can be kept now and nothing was done; again after Retry-After",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = DoorError.class)))
public @interface DoorAnswers {}
