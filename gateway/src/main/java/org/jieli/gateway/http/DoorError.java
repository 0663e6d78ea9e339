package org.jieli.gateway.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jieli.gateway.admission.Shortage;
import org.jieli.schemas.problem.ProblemCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * An error of a door itself, as JSON. It never holds anything of the request. Immutable and thread-safe.
 *
 * @param code a code of the standard (E104, E301, E303, E506, E507) or the name of the HTTP status
 * @param zh what is wrong, in Chinese
 * @param en what is wrong, in English
 */
@Schema(description = "门户本身的错误 / An error of a door itself")
public record DoorError(
        @Schema(example = "E301") String code,
        @Schema(example = "未通过身份认证") String zh,
        @Schema(example = "Not authenticated") String en) {

    public DoorError {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** The error that goes with an HTTP status of 400 or more. */
    public static DoorError of(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? general(status) : of(known);
    }

    private static DoorError of(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED ->
                of(ProblemCode.E301, "请在 Authorization: Bearer 中给出密钥", "give your key in Authorization: Bearer");
            case FORBIDDEN -> of(ProblemCode.E303, "此密钥不得使用这扇门", "this key does not open this door");
            case PAYLOAD_TOO_LARGE -> MessageBody.TOO_LARGE;
            case NOT_FOUND -> named(status, "没有这个地址", "There is nothing at this address");
            case METHOD_NOT_ALLOWED -> named(status, "这个地址不支持此方法", "This address does not know this method");
            case SERVICE_UNAVAILABLE ->
                named(
                        status,
                        "暂时无法保存消息，未作任何处理，请稍后重发",
                        "Messages cannot be kept now; nothing was done, send it again later");
            default -> general(status);
        };
    }

    /** The error of a request that was not admitted. */
    public static DoorError of(Shortage shortage) {
        return switch (shortage) {
            case REQUESTS -> busy("正在处理的请求过多", "too many requests are being processed");
            case WAITS -> busy("正在等待收件箱的连接过多", "too many partners wait at their inbox");
            case PARTNER -> busy("贵方同时提交的消息过多", "too many of your messages are being processed");
            case MEMORY -> busy("正在处理的报文总量过大", "too many bytes are being processed");
            case JOURNAL -> busy("等待保存的消息过多", "too many messages wait to be kept");
            case DISK ->
                of(ProblemCode.E507, "暂不接收新消息，已接收的照常投递", "no new message is taken; what was taken is delivered");
        };
    }

    private static DoorError busy(String zh, String en) {
        return of(
                ProblemCode.E506,
                zh + "，未作任何处理，请按 Retry-After 重发",
                en + "; nothing was done, send it again after Retry-After");
    }

    private static DoorError of(ProblemCode code, String zh, String en) {
        return new DoorError(code.name(), code.zh() + "：" + zh, code.en() + ": " + en);
    }

    private static DoorError general(HttpStatusCode status) {
        return status.is5xxServerError()
                ? named(status, "网关内部错误", "The gateway failed")
                : named(status, "请求有误", "The request is wrong");
    }

    private static DoorError named(HttpStatusCode status, String zh, String en) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return new DoorError(known == null ? "HTTP_" + status.value() : known.name(), zh, en);
    }
}
