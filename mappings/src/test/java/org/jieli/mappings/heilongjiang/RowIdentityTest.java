package org.jieli.mappings.heilongjiang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.mappings.heilongjiang.CountySheet.registration;

import java.util.List;
import java.util.Locale;
import org.jieli.schemas.message.Messages;
import org.junit.jupiter.api.Test;

/** A row without a message id has the one that its content gives it, so that the same row twice has one effect. */
class RowIdentityTest {

    @Test
    void theSameRowHasTheSameIdEachTimeAndInEveryCharset() {
        String id = id(registration());

        assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(id(registration())).isEqualTo(id);
        assertThat(CountySheet.read(registration().text().getBytes(UTF_8)).messageId())
                .contains(id);
    }

    @Test
    void theSameBytesAlwaysGiveTheSameMessage() {
        assertThat(Messages.encode(registration().message()))
                .isEqualTo(Messages.encode(registration().message()));
    }

    @Test
    void aRowThatASpreadsheetWroteAnewKeepsItsId() {
        CountySheet saved = registration()
                .with("出生日期", "1979/3/15")
                .with("发现时间", "2021/9/13 8:05")
                .with("救助期限", "44462")
                .with("性别", "男性")
                .with("备用", "");

        assertThat(id(saved)).isEqualTo(id(registration()));
        assertThat(id(registration().without("性别").with("性别", "男"))).isEqualTo(id(registration()));
    }

    @Test
    void anyOtherContentOrSenderHasAnotherId() {
        assertThat(List.of(
                        id(registration()),
                        id(registration().with("姓名", "测试丁")),
                        id(registration().with("发送机构", "JZZ23030002")),
                        id(registration().with("救助意见", "在站照料")),
                        id(registration().with("求助需求2", "食")),
                        id(registration().with("求助需求1", "食").with("求助需求2", "宿"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void anIdThatTheRowGivesIsKept() {
        String given = "01862350-6a02-7abc-8def-0123456789ab";

        assertThat(id(registration().with("消息编号", given))).isEqualTo(given);
        assertThat(id(registration().with("消息编号", given.toUpperCase(Locale.ROOT))))
                .isEqualTo(given);
    }

    @Test
    void aRowThatIsSentBackStillHasItsId() {
        assertThat(registration().with("救助期限", "明天").reading().messageId()).isPresent();
        assertThat(registration()
                        .with("消息类型", "其他")
                        .with("消息编号", "01862350-6a02-7abc-8def-0123456789ab")
                        .reading()
                        .messageId())
                .contains("01862350-6a02-7abc-8def-0123456789ab");
    }

    @Test
    void theRowsOfOneExchangeHaveOneThread() {
        String thread = registration().message().getEnvelope().getCorrelationId();

        assertThat(registration().with("姓名", "测试丁").message().getEnvelope().getCorrelationId())
                .isEqualTo(thread);
        assertThat(registration()
                        .with("会话号", "01862350-6a01-7abc-8def-0123456789ab")
                        .message()
                        .getEnvelope()
                        .getCorrelationId())
                .isEqualTo("01862350-6a01-7abc-8def-0123456789ab");
    }

    private static String id(CountySheet sheet) {
        return sheet.message().getEnvelope().getMessageId();
    }
}
