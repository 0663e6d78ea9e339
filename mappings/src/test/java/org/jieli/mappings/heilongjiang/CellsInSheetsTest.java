package org.jieli.mappings.heilongjiang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jieli.mappings.heilongjiang.CountySheet.GB18030;
import static org.jieli.mappings.heilongjiang.CountySheet.registration;

import java.time.Instant;
import java.util.List;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.RescueRecordCreate;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells say, in the many ways in which people fill in sheets. */
class CellsInSheetsTest {

    private static final Dialect DIALECT = new HeilongjiangDialect();
    private static final Instant THE_NEXT_DAY = Instant.parse("2021-09-14T00:00:00Z");

    @Test
    void theSheetOfACountyClerkIsAMessageThatBreaksNoRule() {
        Reading reading = registration().reading();

        assertThat(CountySheet.lines(reading)).isEmpty();
        assertThat(Messages.validate(reading.message().orElseThrow(), THE_NEXT_DAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-13 10:00:30, 2021-09-13T10:00:30+08:00",
        "2021/9/13 10:00, 2021-09-13T10:00:00+08:00",
        "2021.9.13 7:05, 2021-09-13T07:05:00+08:00",
        "2021年9月13日10时5分, 2021-09-13T10:05:00+08:00",
        "2021年9月13日 10点05分, 2021-09-13T10:05:00+08:00",
        "2021年9月13日 下午3:05, 2021-09-13T15:05:00+08:00",
        "2021年9月13日上午10时30分15秒, 2021-09-13T10:30:15+08:00",
        "20210913100030, 2021-09-13T10:00:30+08:00",
        "202109131000, 2021-09-13T10:00:00+08:00",
        "44452.5, 2021-09-13T12:00:00+08:00",
        "44452.4170138889, 2021-09-13T10:00:30+08:00",
        "2021-09-13T02:00:30Z, 2021-09-13T10:00:30+08:00",
        "２０２１／９／１３　１０：００, 2021-09-13T10:00:00+08:00"
    })
    void aMomentIsReadInAnyForm(String written, String moment) {
        CountySheet sheet = registration().with("入站时间", written);

        assertThat(sheet.problems()).isEmpty();
        assertThat(Times.printDateTime(sheet.body().getEntry().getAt())).isEqualTo(moment);
        assertThat(Times.printDateTime(sheet.message().getEnvelope().getCreatedAt()))
                .isEqualTo(moment);
    }

    @Test
    void aDateWithoutATimeIsMidnightAndTold() {
        CountySheet sheet = registration().with("发现时间", "2021/9/13");

        assertThat(sheet.problems()).containsExactly("E204 发现时间?");
        assertThat(Times.printDateTime(sheet.body().getDiscovery().getAt())).isEqualTo("2021-09-13T00:00:00+08:00");
    }

    @ParameterizedTest
    @CsvSource({"2021/9/23", "2021年9月23日", "20210923", "44462", "2021-09-23 00:00:00"})
    void aDayIsReadInAnyForm(String written) {
        CountySheet sheet = registration().with("救助期限", written);

        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.body().getPlannedUntil()).isEqualTo("2021-09-23");
    }

    @ParameterizedTest
    @CsvSource({"9/23/2021, 2021-09-23", "23/9/2021, 2021-09-23", "2/6/2021, 2021-02-06"})
    void aDateWhoseYearIsNotFirstIsReadMonthBeforeDayAndTold(String written, String day) {
        CountySheet sheet = registration().with("救助期限", written);

        assertThat(sheet.problems()).containsExactly("E204 救助期限?");
        assertThat(sheet.body().getPlannedUntil()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "21/9/23", "9月23日", "下周", "4446", "2021-13-01", "2021-09-23 25:00"})
    void aDayThatCannotBeIsSentBack(String written) {
        assertThat(registration().with("救助期限", written).problems()).containsExactly("E204 救助期限");
    }

    @Test
    void aDefaultDateIsNotFilledInAndTold() {
        CountySheet sheet = registration().with("在站区间1.结束时间", "1900-01-01 00:00:00");

        assertThat(sheet.problems()).containsExactly("E204 在站区间1.结束时间?");
        assertThat(sheet.body().getStays().getFirst().getTo()).isNull();
    }

    @Test
    void aValidityWithoutEndHasNone() {
        for (String written : List.of("长期", "9999-12-31")) {
            CountySheet sheet = registration().with("证件类型", "身份证").with("有效期止", written);
            assertThat(sheet.problems()).isEmpty();
            assertThat(sheet.person().getDocuments().getFirst().getValidTo()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "性别, 男性, 1",
        "性别, M, 1",
        "性别, 1, 1",
        "性别, １, 1",
        "性别, 不详, 0",
        "民族, 汉, 01",
        "民族, 汉族, 01",
        "民族, 01, 01",
        "民族, 1, 01",
        "婚姻状况, 未婚, 10",
        "婚姻状况, 离异, 40",
        "婚姻状况, 3, 30",
        "婚姻状况, 不详, 90",
        "文化程度, 小学, 80",
        "从业状况, 务农, 27"
    })
    void aCodeMayBeSaidInManyWays(String header, String written, String code) {
        CountySheet sheet = registration().with(header, written);

        assertThat(sheet.problems()).isEmpty();
        assertThat(new String(Messages.encode(sheet.message()), UTF_8)).contains(">" + code + "<");
    }

    @Test
    void aWordNobodyKnowsIsOneOfTheOthersWhereTheTableHasThem() {
        CountySheet sheet = registration().with("来站方式", "热心大姐领来的");

        assertThat(sheet.problems()).containsExactly("E202 来站方式?");
        assertThat(sheet.body().getEntry().getManner()).isEqualTo("99");
    }

    @Test
    void aWordNobodyKnowsIsSentBackWhereTheTableHasNoOthers() {
        assertThat(registration().with("是否予以救助", "再说").problems()).containsExactly("E202 是否予以救助");
        assertThat(registration().with("性别", "X").problems()).isEmpty();
        assertThat(Messages.validate(registration().with("性别", "X").message(), THE_NEXT_DAY))
                .extracting(problem -> problem.code() + " " + problem.place().path())
                .containsExactly("E202 body.person.sex");
    }

    @Test
    void nothingToSayIsNotFilledInWhereItIsNoAnswer() {
        CountySheet sheet = registration()
                .with("身高", "不详")
                .with("户籍地区划", "—")
                .with("体态", "无")
                .with("享受救助", "无")
                .with("求助原因说明", "无");

        assertThat(sheet.problems()).containsExactly("E202 体态?");
        assertThat(sheet.person().getHukouDivision()).isNull();
        assertThat(sheet.person().getOnAid()).hasToString("NONE");
        assertThat(sheet.body().getEntry().getReasonText()).isEqualTo("无");
    }

    @Test
    void whatCannotBeSeenIsTakenOutOfACell() {
        CountySheet sheet = registration()
                .with("发现地点", "\uFEFF 鸡西\u200B站\u0007广场\u200D\u3000")
                .with("求助原因说明", "第一行\r\n第二行 😀");

        assertThat(sheet.body().getDiscovery().getPlace()).isEqualTo("鸡西站广场");
        assertThat(sheet.body().getEntry().getReasonText()).isEqualTo("第一行\n第二行 😀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+8613800000000", "-", "@x", "'=1+1", "''", "'x", "=HYPERLINK(\"http://x\",\"y\")"})
    void nothingThatIsWrittenIsAFormulaAndNothingIsLost(String text) {
        Message message = Samples.message(MessageType.A1);
        ((RescueRecordCreate) message.getBody()).getEntry().setReasonText(text);
        Wire wire = DIALECT.write(message).wire().orElseThrow();

        assertThat(new String(wire.bytes(), GB18030)).doesNotContainPattern(",\"?[=+@-]");
        assertThat(((RescueRecordCreate)
                                DIALECT.read(wire).message().orElseThrow().getBody())
                        .getEntry()
                        .getReasonText())
                .isEqualTo(text);
    }

    @Test
    void aHeaderMayBeSpacedWideStarredAndNoted() {
        String text = registration()
                .text()
                .replace("\"在站区间1.区间类型\"", "\" 在站区间１．区间类型 （必填）\"")
                .replace("\"性别\"", "\"性 别*\"");

        assertThat(CountySheet.read(text.getBytes(GB18030)).message()).isPresent();
    }

    @Test
    void aRareCharacterOfANameIsReadFromBytesThatGbkHasNot() {
        CountySheet sheet = registration().with("姓名", "测䶮𬶨");

        assertThat(sheet.person().getNames().getFirst().getFullName()).isEqualTo("测䶮𬶨");
    }

    @Test
    void aCharsetIsFoundByItsBytesAndADeclarationThatSaysOtherwiseIsTold() {
        byte[] gb18030 = registration().text().getBytes(GB18030);
        byte[] utf8 = registration().text().getBytes(UTF_8);

        assertThat(declared(gb18030, "text/csv;charset=GBK")).isEmpty();
        assertThat(declared(utf8, "text/csv; charset=\"utf-8\"")).isEmpty();
        assertThat(declared(gb18030, "text/csv;charset=UTF-8")).containsExactly("E102 ?");
        assertThat(declared(utf8, "text/csv;charset=GB18030")).containsExactly("E102 ?");
    }

    private static List<String> declared(byte[] bytes, String contentType) {
        Reading reading = DIALECT.read(new Wire(bytes, contentType));
        assertThat(reading.message()).isPresent();
        return CountySheet.lines(reading);
    }

    @Test
    void theFirstGroupMayStandWithoutOrWithItsNumber() {
        CountySheet sheet = registration().without("姓名").with("姓名1.姓名", "测试丙").with("联系电话2", "13800000002");

        assertThat(sheet.with("联系电话", "13800000001").person().getPhones())
                .containsExactly("13800000001", "13800000002");
        assertThat(sheet.person().getNames().getFirst().getFullName()).isEqualTo("测试丙");
        assertThat(registration().with("联系电话2", "13800000002").problems()).containsExactly("E103 联系电话2");
    }

    @Test
    void whatIsWantedIsToldAtTheColumnWhereItShouldStand() {
        CountySheet sheet = registration()
                .with("护送人员1.姓名", "x")
                .with("证件#", "x")
                .without("在站区间1.区间类型")
                .with("亲属2000.姓名", "测试");

        assertThat(sheet.problems()).containsExactly("E103 护送人员1.姓名", "E103 证件#", "E103 亲属2000.姓名", "E201 在站区间1.区间类型");
    }

    @Test
    void aProblemNeverRepeatsWhatACellSays() {
        Reading reading = registration()
                .with("身高", "230382197903159991")
                .with("230382197903159991", "x")
                .with("救助期限", "测试丙")
                .reading();

        assertThat(reading.problems()).hasSize(3);
        assertThat(reading.problems().toString())
                .doesNotContain("230382197903159991")
                .doesNotContain("测试丙");
    }
}
