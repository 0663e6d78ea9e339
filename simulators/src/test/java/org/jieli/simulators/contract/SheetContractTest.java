package org.jieli.simulators.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.simulators.letter.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the partners with sheets expect of a file that the gateway put into their folder. */
class SheetContractTest {

    private static final String GOOD = "contracts/heilongjiang/samples/good/";
    private static final String BAD = "contracts/heilongjiang/samples/bad/";
    private static final String RECEIPTS = "contracts/heilongjiang/batch/samples/";
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Contract contract = Contracts.heilongjiang();

    static Stream<String> types() {
        return Stream.of(
                "A1", "A2", "A3", "A5", "B1", "B2", "C1", "C2", "C3", "C4", "D1", "D3", "E1", "E2", "E4", "E5", "F1",
                "F2", "F3", "F4", "F5", "F6", "F7", "G1", "G2", "G3", "Z1", "Z2");
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGoodSampleOfEveryTypeIsKeptAndIsTheSameWhenItIsWrittenAgain(String type) {
        Letter sample = contract.sample(type);

        Inspection inspection = contract.inspect(sample.bytes(), contract.contentType());

        assertThat(inspection.problems()).isEmpty();
        assertThat(contract.words().type(inspection.letter().orElseThrow())).hasValue(type);
    }

    static Stream<String> bad() {
        return Stream.of(
                "column-twice",
                "columns-of-another-type",
                "empty",
                "header-utf8-row-gb18030",
                "missing-several",
                "no-header",
                "no-row",
                "too-few-cells",
                "too-many-cells",
                "two-rows",
                "unclosed-quote",
                "unknown-type",
                "utf-16");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aSheetThatBreaksTheContractIsSentBack(String name) {
        byte[] sheet = Resources.bytes(BAD + name + ".csv");

        assertThat(contract.inspect(sheet, contract.contentType()).isKept()).isFalse();
    }

    @Test
    void everythingThatIsWrongIsToldAtItsColumn() {
        Letter notice = contract.sample("F1")
                .set("接收机构", "鹤壁")
                .set("性别", "不认识的性别")
                .set("交接单号", "")
                .insert("住房", "性别", "楼房");

        List<Problem> problems =
                contract.inspect(notice.bytes(), contract.contentType()).problems();

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(ProblemCode.E103, ProblemCode.E202, ProblemCode.E103, ProblemCode.E201);
        assertThat(problems)
                .extracting(Problem::place)
                .extracting(Place::path)
                .containsExactly("接收机构", "性别", "住房", "交接单号");
    }

    @Test
    void aSheetInAnotherCharsetOrOfAnotherKindIsUnreadable() {
        String sheet = new String(contract.sample("F1").bytes(), GB18030);

        assertThat(contract.inspect(sheet.getBytes(StandardCharsets.UTF_16), contract.contentType())
                        .letter())
                .isEmpty();
        assertThat(contract.inspect(sheet.getBytes(GB18030), "application/json").isKept())
                .isFalse();
    }

    @Test
    void whatBeginsLikeAFormulaIsReadAsItWasMeant() {
        Letter notice = contract.sample("F1").set("经办人.手机", "'+8613800000000");

        assertThat(notice.get("经办人.手机")).hasValue("+8613800000000");
    }

    @Test
    void aFileOfReceiptsAcceptsOnlyIfEveryRowWasAccepted() {
        assertThat(contract.accepts(Resources.bytes(RECEIPTS + "good/jixi-20210913.csv.receipts.csv")))
                .isTrue();
        assertThat(contract.accepts(Resources.bytes(RECEIPTS + "bad/bad-rows.csv.receipts.csv")))
                .isFalse();
        assertThat(contract.accepts(new byte[0])).isFalse();
    }

    @Test
    void aMessageHasAReceiptAndABadOneARejectWithEveryProblem() {
        Letter notice = contract.sample("F1");
        Letter receipt = contract.receipts().receipt("JZZ23030001", notice, notice.bytes(), Instant.EPOCH);
        assertThat(contract.inspect(receipt.bytes(), contract.contentType()).problems())
                .isEmpty();
        assertThat(receipt.get("所回消息编号")).isEqualTo(notice.get("消息编号"));

        notice.set("接收机构", "鹤壁").set("性别", "不认识的性别");
        Inspection inspection = contract.inspect(notice.bytes(), contract.contentType());
        Letter reject = contract.receipts().reject("JZZ23030001", inspection, Instant.EPOCH);
        assertThat(reject.get("问题2.问题位置")).hasValue("性别");
        assertThat(contract.inspect(reject.bytes(), contract.contentType()).problems())
                .isEmpty();
    }
}
