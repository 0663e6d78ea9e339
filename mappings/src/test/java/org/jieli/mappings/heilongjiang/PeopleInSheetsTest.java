package org.jieli.mappings.heilongjiang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jieli.mappings.heilongjiang.CountySheet.registration;

import java.util.List;
import org.jieli.schemas.interchange.BirthAccuracy;
import org.jieli.schemas.interchange.DocCheck;
import org.jieli.schemas.interchange.Document;
import org.jieli.schemas.interchange.MinorFlag;
import org.jieli.schemas.interchange.Name;
import org.jieli.schemas.interchange.NameStatus;
import org.jieli.schemas.interchange.NameType;
import org.jieli.schemas.interchange.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written about people in sheets (domain.md 5), and what is read. */
class PeopleInSheetsTest {

    /** Synthetic: sequence 999. */
    private static final String CITIZEN_ID = "230382197903159991";

    @ParameterizedTest
    @ValueSource(strings = {"无名氏", "不详", "未知", "无", "佚名", "—", "XXX", "？？", "姓名不详"})
    void aNameThatSaysNobodyIsNoName(String written) {
        Person person = registration().with("姓名", written).person();

        Name name = person.getNames().getFirst();
        assertThat(name.getNameStatus()).isEqualTo(NameStatus.UNKNOWN);
        assertThat(name.getFullName()).isNull();
        assertThat(name.getRawName()).isEqualTo(written);
    }

    @Test
    void aPersonWithoutANameIsTakenIn() {
        assertThat(registration().without("姓名").person().getNames())
                .singleElement()
                .returns(NameStatus.UNKNOWN, Name::getNameStatus)
                .returns(null, Name::getFullName);
    }

    @Test
    void aNoteInBracketsIsNoPartOfTheName() {
        Person person = registration().with("姓名", "测试丁（女）").without("性别").person();

        assertThat(person.getSex()).isEqualTo("2");
        assertThat(person.getNames())
                .singleElement()
                .returns("测试丁", Name::getFullName)
                .returns("测试丁（女）", Name::getRawName)
                .returns(NameStatus.STATED, Name::getNameStatus);
    }

    @Test
    void otherNamesInOneCellBecomeNamesOfTheirOwn() {
        for (String written : List.of("测试丁，又名测试戊，小名:小测", "测试丁(又名测试戊)小名小测")) {
            assertThat(registration().with("姓名", written).person().getNames())
                    .extracting(Name::getFullName, Name::getNameType)
                    .containsExactly(
                            tuple("测试丁", NameType.REAL), tuple("测试戊", NameType.ALIAS), tuple("小测", NameType.NICK));
        }
    }

    @Test
    void aNameWhoseStatusIsGivenIsLeftAsItIs() {
        Name name = registration()
                .with("姓名", "测试丁(女)")
                .with("姓名状态", "核实")
                .person()
                .getNames()
                .getFirst();

        assertThat(name.getFullName()).isEqualTo("测试丁(女)");
        assertThat(name.getRawName()).isNull();
    }

    @Test
    void aContactMayBeLabelledByItsRelation() {
        CountySheet sheet = registration().with("亲属1.姓名", "父：王测试（已故）").with("亲属1.亲属关系", "爸爸");

        assertThat(sheet.body().getContacts().getFirst().getName().getFullName())
                .isEqualTo("王测试");
        assertThat(sheet.body().getContacts().getFirst().getRelation()).isEqualTo("51");
    }

    @ParameterizedTest
    @CsvSource({
        "1979-03-15, 1979-03-15, STATED",
        "1979/3/15, 1979-03-15, STATED",
        "1979年3月15日, 1979-03-15, STATED",
        "19790315, 1979-03-15, STATED",
        "28929, 1979-03-15, STATED",
        "１９７９－０３－１５, 1979-03-15, STATED",
        "1979年3月, 1979-03, STATED",
        "1979-03-00, 1979-03, STATED",
        "1979年, 1979, YEAR_ONLY",
        "1979, 1979, YEAR_ONLY",
        "1979-00-00, 1979, YEAR_ONLY"
    })
    void aBirthIsReadInAnyForm(String written, String birth, BirthAccuracy accuracy) {
        CountySheet sheet = registration().with("出生日期", written);

        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.person().getBirth()).isEqualTo(birth);
        assertThat(sheet.person().getBirthAccuracy()).isEqualTo(accuracy);
    }

    @ParameterizedTest
    @CsvSource({"目测50岁左右, 45, 55", "约10岁, 8, 12", "50多岁, 45, 55", "40-50岁, 40, 50", "年龄：1岁, 0, 3"})
    void anAgeIsNoBirth(String written, int least, int most) {
        Person person = registration().with("出生日期", written).person();

        assertThat(person.getBirth()).isNull();
        assertThat(person.getBirthAccuracy()).isEqualTo(BirthAccuracy.ESTIMATED);
        assertThat(person.getAgeMin()).isEqualTo(least);
        assertThat(person.getAgeMax()).isEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1900-01-01", "1970/1/1", "0000-00-00", "11111111", "9999-12-31", "1979-02-30", "1979年13月1日"})
    void aBirthThatCannotBeIsNotFilledInAndTold(String written) {
        CountySheet sheet =
                registration().with("出生日期", written).with("年龄下限", "40").with("年龄上限", "50");

        assertThat(sheet.problems()).containsExactly("E204 出生日期?");
        assertThat(sheet.person().getBirth()).isNull();
        assertThat(sheet.person().getBirthAccuracy()).isEqualTo(BirthAccuracy.ESTIMATED);
    }

    @ParameterizedTest
    @CsvSource({"农历腊月初八, ", "1979年农历腊月初八, 1979", "阴历1979年二月十八, 1979"})
    void ofALunarBirthOnlyTheYearIsTaken(String written, String birth) {
        CountySheet sheet =
                registration().with("出生日期", written).with("年龄下限", "40").with("年龄上限", "50");

        assertThat(sheet.problems()).containsExactly("E204 出生日期?");
        assertThat(sheet.person().getBirth()).isEqualTo(birth);
        assertThat(sheet.person().getBirthAccuracy()).isEqualTo(BirthAccuracy.LUNAR);
    }

    @Test
    void aBirthThatNobodyCanReadIsSentBack() {
        assertThat(registration().with("出生日期", "前年").with("未成年标志", "成年").problems())
                .containsExactly("E204 出生日期");
        assertThat(registration().with("出生日期", "79/3/15").with("未成年标志", "成年").problems())
                .containsExactly("E204 出生日期");
    }

    @ParameterizedTest
    @CsvSource({
        "1979-03-15, NO",
        "2003-09-13, NO",
        "2003-09-14, YES_U18",
        "2005-09-13, YES_U18",
        "2005-09-14, YES_U16",
        "2007-09-13, YES_U16",
        "2007-09-14, YES_U14",
        "2013-09-13, YES_U14",
        "2013-09-14, YES_U8",
        "2003, POSSIBLE",
        "目测18岁左右, POSSIBLE"
    })
    void whetherSomebodyIsAMinorFollowsFromTheBirthAndTheDayOfTheRow(String birth, MinorFlag flag) {
        assertThat(registration().with("出生日期", birth).person().getMinorFlag()).isEqualTo(flag);
    }

    @Test
    void withoutBirthAndAgeTheRowMustSayWhetherSomebodyIsAMinor() {
        assertThat(registration().without("出生日期").problems()).containsExactly("E201 未成年标志");
        assertThat(registration().without("出生日期").with("未成年标志", "成年").problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "２３０３８２１９７９０３１５９９９１, 230382197903159991",
                "23038219790315 9991, 230382197903159991",
                "'230382197903159991, 230382197903159991",
                "230382197903159991(本人), 230382197903159991",
                "41052419880315999X, 41052419880315999X",
                "41052419880315999x, 41052419880315999X"
            })
    void aCitizenNumberIsBroughtIntoForm(String written, String number) {
        CountySheet sheet = registration().with("证件类型", "身份证").with("证件号码", written);

        Document document = sheet.person().getDocuments().getFirst();
        assertThat(sheet.problems()).isEmpty();
        assertThat(document.getDocNo()).isEqualTo(number);
        assertThat(document.getDocCheck()).isEqualTo(DocCheck.VALID);
    }

    @Test
    void theNumberAsItWasWrittenIsKept() {
        Document document = registration()
                .with("证件号码", "23038219790315 9991")
                .person()
                .getDocuments()
                .getFirst();

        assertThat(document.getDocType()).isEqualTo("111");
        assertThat(document.getDocNoRaw()).isEqualTo("23038219790315 9991");
    }

    @Test
    void aNumberOf15DigitsBecomesOneOf18() {
        Document document = registration()
                .with("证件类型", "身份证")
                .with("证件号码", "230382790315999")
                .person()
                .getDocuments()
                .getFirst();

        assertThat(document.getDocNo()).isEqualTo(CITIZEN_ID);
        assertThat(document.getDocNoRaw()).isEqualTo("230382790315999");
        assertThat(document.getDocCheck()).isEqualTo(DocCheck.CONVERTED15);
    }

    @Test
    void lettersThatMustBeDigitsAreReadAsDigitsAndTold() {
        CountySheet sheet =
                registration().with("证件类型", "身份证").with("证件号码", "23O38219790315999" + CITIZEN_ID.charAt(17));

        assertThat(sheet.problems()).containsExactly("E203 证件号码?");
        assertThat(sheet.person().getDocuments().getFirst().getDocNo()).isEqualTo(CITIZEN_ID);
    }

    @Test
    void aWrongNumberStaysAsItIsAndSaysSo() {
        Document document = registration()
                .with("证件类型", "身份证")
                .with("证件号码", "230382197903159990")
                .person()
                .getDocuments()
                .getFirst();

        assertThat(document.getDocNo()).isEqualTo("230382197903159990");
        assertThat(document.getDocCheck()).isEqualTo(DocCheck.BAD_CHECK);
    }

    @Test
    void aNumberThatASpreadsheetRoundedIsSentBack() {
        assertThat(registration()
                        .with("证件类型", "身份证")
                        .with("证件号码", "2.30382E+17")
                        .problems())
                .containsExactly("E103 证件号码");
    }
}
