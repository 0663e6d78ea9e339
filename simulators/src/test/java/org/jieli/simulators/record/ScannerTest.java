package org.jieli.simulators.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jieli.schemas.message.Digests;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScannerTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Scanner SCANNER = new Scanner(originals());
    private static final byte[] PHOTO = Base64.getDecoder()
            .decode(Contracts.shanxi()
                    .sample("A1")
                    .get("/rescue_record_create/photos/0/content")
                    .orElseThrow());

    private static Originals originals() {
        Originals originals = new Originals();
        Contract shanxi = Contracts.shanxi();
        for (String type : new String[] {"A1", "F1", "C4"}) {
            originals.add(shanxi, shanxi.sample(type).bytes(), shanxi.contentType());
        }
        return originals;
    }

    static Stream<Arguments> leftovers() throws NoSuchAlgorithmException {
        return Stream.of(
                planted("name", "姓名：赵䶮。"),
                planted("name", "姓名：赵䶮。".getBytes(GB18030)),
                planted("name", "赵䶮".getBytes(StandardCharsets.UTF_16)),
                planted("name", "{\"n\":\"\\u8d75\\u4dae\"}"),
                planted("name", "<n>&#x8d75;&#19886;</n>"),
                planted("name", "?name=" + URLEncoder.encode("赵䶮", StandardCharsets.UTF_8)),
                planted("name", base64("请联系赵䶮本人".getBytes(StandardCharsets.UTF_8))),
                planted("name", base64("请联系赵䶮本人".getBytes(GB18030))),
                planted("name", base64(base64("请联系赵䶮本人".getBytes(GB18030)).getBytes(StandardCharsets.US_ASCII))),
                planted("number of a document", "x410524197903159992y"),
                planted("number of a document", "410524 19790315 9992"),
                planted("number of a document", "４１０５２４１９７９０３１５９９９２".getBytes(GB18030)),
                planted("number of a document", "410524790315999"),
                planted("number that somebody could have", "编号410524" + "197903151239"),
                planted("phone", "电话 138-0000-0001"),
                planted("birth", "生于1979年3月15日"),
                planted("birth", "19790315"),
                planted("address", "测试镇测试村1号".getBytes(GB18030)),
                planted("photo", PHOTO),
                planted("photo", base64(PHOTO)),
                planted(
                        "photo",
                        Base64.getMimeEncoder(40, new byte[] {'\r', '\n'}).encodeToString(PHOTO)),
                planted("digest of a photo", Digests.sm3(PHOTO)),
                planted(
                        "digest of a photo",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(PHOTO))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Arguments planted(String kind, String text) {
        return planted(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments planted(String kind, byte[] bytes) {
        return Arguments.of(kind, bytes);
    }

    @ParameterizedTest
    @MethodSource("leftovers")
    void aLeftoverIsFoundHoweverItIsWritten(String kind, byte[] bytes) {
        assertThat(SCANNER.scan("00001-in-F1.json", bytes))
                .extracting(Leftover::en)
                .contains(kind);
    }

    @Test
    void aNameOfAFileIsLookedAtToo() {
        assertThat(SCANNER.scan("赵䶮.json", new byte[0]))
                .extracting(Leftover::en)
                .containsExactly("name");
    }

    @Test
    void whatIsNobodysIsNotFound() {
        assertThat(SCANNER.scan(
                        "00001-in-F1.json",
                        "姓名：钱多多 410622198803159992 13899998888 1988-03-15 河南省鹤壁市淇县".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void aFindingSaysWhereAndWhatKindAndNeverWhat() {
        Leftover found =
                SCANNER.scan("a.txt", "赵䶮".getBytes(StandardCharsets.UTF_8)).getFirst();
        assertThat(found).isEqualTo(new Leftover("a.txt", "姓名", "name"));
        assertThat(originals().toString()).doesNotContain("赵", "4105");
    }
}
