package org.jieli.mappings.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jieli.mappings.Wire;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String NAME = "䶮·测试";

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "GBK", "gb2312", "CP936", "windows-936"})
    void whatCallsItselfGbkMayHoldTheCharactersThatGbkLoses(String declared) {
        String text = "<?xml version='1.0' encoding='" + declared + "'?><XM>" + NAME + "</XM>";
        assertThat(decode(text.getBytes(GB18030), "", StandardCharsets.UTF_8).text())
                .isEqualTo(text);
    }

    @Test
    void theDeclarationCountsMoreThanTheMediaTypeAndTheMediaTypeMoreThanTheDialect() {
        String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><XM>" + NAME + "</XM>";
        String plain = "<XM>" + NAME + "</XM>";
        assertThat(decode(declared.getBytes(StandardCharsets.UTF_8), "text/xml; charset=GBK", GB18030)
                        .text())
                .isEqualTo(declared);
        assertThat(decode(plain.getBytes(StandardCharsets.UTF_8), "text/xml; charset=\"utf-8\"", GB18030)
                        .text())
                .isEqualTo(plain);
        assertThat(decode(plain.getBytes(GB18030), "text/xml", GB18030).text()).isEqualTo(plain);
    }

    @Test
    void aByteOrderMarkDecidesAndIsNotPartOfTheText() {
        String text = "<?xml version='1.0' encoding='GB18030'?><XM>" + NAME + "</XM>";
        assertThat(decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), "", GB18030)
                        .text())
                .isEqualTo(text);
        assertThat(decode(text.getBytes(StandardCharsets.UTF_16), "", GB18030).text())
                .isEqualTo(text);
    }

    @Test
    void aWrongByteIsToldWithItsLineColumnAndNumber() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("<?xml version='1.0' encoding='GB18030'?>\n<XM>测试".getBytes(GB18030));
        bytes.write(0xFF);
        Decoded decoded = decode(bytes.toByteArray(), "", GB18030);
        assertThat(decoded.problem()).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.E102);
            assertThat(problem.place()).isEqualTo(new Place("", 2, 7));
            assertThat(problem.textZh()).isEqualTo("第 50 字节处不是有效的 GB18030 编码");
        });
    }

    @Test
    void utf8ThatCallsItselfGb18030IsNeverReadAsOtherCharacters() {
        byte[] bytes = "<?xml version='1.0' encoding='GB18030'?><XM>张三测试</XM>".getBytes(StandardCharsets.UTF_8);
        assertThat(decode(bytes, "", GB18030).problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.E102));
    }

    @Test
    void anUnknownCharsetIsRefusedAndNotGuessed() {
        byte[] bytes = "<?xml version='1.0' encoding='UTF-7'?><XM/>".getBytes(StandardCharsets.US_ASCII);
        assertThat(decode(bytes, "", GB18030).problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.E102));
    }

    private static Decoded decode(byte[] bytes, String contentType, Charset fallback) {
        return Decoder.decode(new Wire(bytes, contentType), fallback);
    }
}
