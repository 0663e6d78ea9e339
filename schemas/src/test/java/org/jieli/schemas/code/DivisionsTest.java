package org.jieli.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieli.schemas.code.Resolution.Kind;
import org.jieli.schemas.value.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

    private final Divisions divisions = Divisions.standard();

    /** What codes/README.md promises. Four of the 2,846 counties of 2024 are not among them. */
    @Test
    void allDivisionsOfMid2023AreThereAndTheHistoryOfTheDomain() {
        List<Code> rows = CodeTables.table("division").all();
        Map<DivisionCode.Level, Long> counts = rows.stream()
                .filter(row -> row.isValid(TODAY))
                .collect(Collectors.groupingBy(row -> new DivisionCode(row.code()).level(), Collectors.counting()));
        assertThat(counts)
                .containsEntry(DivisionCode.Level.PROVINCE, 34L)
                .containsEntry(DivisionCode.Level.PREFECTURE, 333L)
                .containsEntry(DivisionCode.Level.COUNTY, 2842L);
        assertThat(rows).filteredOn(row -> row.isRetired(TODAY)).hasSize(32);
        assertThat(rows).hasSize(3241);
    }

    /** Every row of history that domain.md 4.1 tells, followed to today. */
    @ParameterizedTest
    @CsvSource({
        "140402, 140403, 潞州区",
        "140411, 140403, 潞州区",
        "140421, 140404, 上党区",
        "140424, 140405, 屯留区",
        "140481, 140406, 潞城区",
        "140422, 140406, 潞城区",
        "142533, 140429, 武乡县",
        "142535, 140430, 沁县",
        "142331, 141102, 离石区",
        "142302, 141102, 离石区",
        "142300, 141100, 吕梁市",
        "410521, 410581, 林州市",
        "412125, 410621, 浚县",
        "410525, 410621, 浚县",
        "412124, 410622, 淇县",
        "410524, 410622, 淇县",
        "232528, 230381, 虎林市",
        "231027, 230381, 虎林市",
        "230322, 230381, 虎林市",
        "232527, 230382, 密山市",
        "231026, 230382, 密山市",
        "239006, 230382, 密山市",
        "231082, 230382, 密山市",
        "320483, 320412, 武进区",
        "320421, 320412, 武进区",
        "320482, 320413, 金坛区",
        "320422, 320413, 金坛区",
        "320423, 320481, 溧阳市",
        "320405, 320412, 武进区"
    })
    void anOldCodeLeadsToWhatIsThereToday(String old, String now, String name) {
        Resolution resolution = divisions.resolve(new DivisionCode(old), TODAY);
        assertThat(resolution.kind()).isEqualTo(Kind.MOVED_ONE);
        assertThat(resolution.single().orElseThrow().code()).isEqualTo(now);
        assertThat(resolution.single().orElseThrow().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "140000, 山西省", "140400, 长治市", "140403, 潞州区", "140404, 上党区", "140405, 屯留区", "140406, 潞城区",
        "140423, 襄垣县", "140425, 平顺县", "140426, 黎城县", "140427, 壶关县", "140428, 长子县", "140429, 武乡县",
        "140430, 沁县", "140431, 沁源县", "141100, 吕梁市", "141102, 离石区", "141121, 文水县", "141122, 交城县",
        "141123, 兴县", "141124, 临县", "141125, 柳林县", "141126, 石楼县", "141127, 岚县", "141128, 方山县",
        "141129, 中阳县", "141130, 交口县", "141181, 孝义市", "141182, 汾阳市", "410000, 河南省", "410500, 安阳市",
        "410502, 文峰区", "410503, 北关区", "410505, 殷都区", "410506, 龙安区", "410522, 安阳县", "410523, 汤阴县",
        "410526, 滑县", "410527, 内黄县", "410581, 林州市", "410600, 鹤壁市", "410602, 鹤山区", "410603, 山城区",
        "410611, 淇滨区", "410621, 浚县", "410622, 淇县", "230000, 黑龙江省", "230300, 鸡西市", "230302, 鸡冠区",
        "230303, 恒山区", "230304, 滴道区", "230305, 梨树区", "230306, 城子河区", "230307, 麻山区", "230321, 鸡东县",
        "230381, 虎林市", "230382, 密山市", "320000, 江苏省", "320400, 常州市", "320402, 天宁区", "320404, 钟楼区",
        "320411, 新北区", "320412, 武进区", "320413, 金坛区", "320481, 溧阳市", "540102, 城关区", "710000, 台湾省",
        "810000, 香港特别行政区", "820000, 澳门特别行政区"
    })
    void theSeedsOfTheDomainAreCurrent(String code, String name) {
        Resolution resolution = divisions.resolve(new DivisionCode(code), TODAY);
        assertThat(resolution.kind()).isEqualTo(Kind.CURRENT);
        assertThat(resolution.single().map(Code::name)).contains(name);
    }

    @Test
    void theVillageOfTheManFromChangzhiWasInAnyangUntil1986() {
        DivisionCode qi = new DivisionCode("410524");
        assertThat(divisions.resolve(qi, LocalDate.of(1984, 5, 1)).kind()).isEqualTo(Kind.CURRENT);
        assertThat(names(divisions.withParents(qi, LocalDate.of(1984, 5, 1)))).containsExactly("淇县", "安阳市", "河南省");
        assertThat(names(divisions.withParents(new DivisionCode("410622"), TODAY)))
                .containsExactly("淇县", "鹤壁市", "河南省");
        assertThat(names(divisions.forId(qi, TODAY).areas())).containsExactly("淇县");
    }

    @Test
    void aCountyDirectlyUnderItsProvinceHasNoPrefectureAboveIt() {
        assertThat(names(divisions.withParents(new DivisionCode("419001"), TODAY)))
                .containsExactly("济源市", "河南省");
        assertThat(names(divisions.withParents(new DivisionCode("110101"), TODAY)))
                .containsExactly("东城区", "北京市");
    }

    @Test
    void aCodeThatMeantAnotherTerritoryLeadsToAllOfItForAnIdNumber() {
        DivisionCode reused = new DivisionCode("320411");
        assertThat(divisions.resolve(reused, TODAY).single().map(Code::name)).contains("新北区");
        Resolution ofId = divisions.forId(reused, TODAY);
        assertThat(ofId.kind()).isEqualTo(Kind.MOVED_MANY);
        assertThat(names(ofId.areas())).containsExactlyInAnyOrder("天宁区", "钟楼区", "新北区");
        assertThat(ofId.single()).isEmpty();
    }

    @Test
    void aCodeThatOnlyChangedItsNameLeadsToItself() {
        DivisionCode renamed = new DivisionCode("410611");
        assertThat(divisions.resolve(renamed, LocalDate.of(1990, 1, 1)).single().map(Code::name))
                .contains("郊区");
        Resolution ofId = divisions.forId(renamed, TODAY);
        assertThat(ofId.kind()).isEqualTo(Kind.CURRENT);
        assertThat(names(ofId.areas())).containsExactly("淇滨区");
    }

    @Test
    void anOldPrefectureLeadsToWhereItsCountiesWent() {
        Resolution southEast = divisions.resolve(new DivisionCode("142500"), TODAY);
        assertThat(southEast.kind()).isEqualTo(Kind.DISSOLVED);
        assertThat(names(southEast.areas())).containsExactly("长治市");
        assertThat(southEast.single()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "140430, 1985",
        "140403, 2018",
        "141102, 2003",
        "410581, 1994",
        "410621, 1986",
        "410622, 1986",
        "230381, 1996",
        "230382, 1992",
        "320413, 2015"
    })
    void aDivisionBeginsInTheYearThatTheDomainTells(String code, int year) {
        DivisionCode division = new DivisionCode(code);
        assertThat(divisions.find(division, LocalDate.of(year, 1, 1))).isPresent();
        assertThat(divisions.find(division, LocalDate.of(year - 1, 12, 31))).isEmpty();
    }

    @Test
    void aCodeThatNeverWasIsKnownByItsBeginningOnly() {
        Resolution inHebi = divisions.resolve(new DivisionCode("410699"), TODAY);
        assertThat(inHebi.kind()).isEqualTo(Kind.PREFIX_ONLY);
        assertThat(names(inHebi.areas())).containsExactly("鹤壁市");
        assertThat(names(divisions.resolve(new DivisionCode("419999"), TODAY).areas()))
                .containsExactly("河南省");
        assertThat(divisions.resolve(new DivisionCode("999999"), TODAY))
                .isEqualTo(new Resolution(Kind.UNKNOWN, List.of()));
        assertThat(divisions.everHad(new DivisionCode("410699"))).isFalse();
        assertThat(divisions.everHad(new DivisionCode("410524"))).isTrue();
    }

    @Test
    void aCodeIsNotKnownBeforeItIsMade() {
        assertThat(divisions
                        .resolve(new DivisionCode("140403"), LocalDate.of(2010, 1, 1))
                        .kind())
                .isEqualTo(Kind.PREFIX_ONLY);
    }

    @Test
    void everyCodeThatEverWasLeadsSomewhereToday() {
        for (Code row : CodeTables.table("division").all()) {
            Resolution resolution = divisions.resolve(new DivisionCode(row.code()), TODAY);
            assertThat(resolution.areas()).as(row.code()).isNotEmpty().allMatch(area -> area.isValid(TODAY));
            assertThat(resolution.kind()).isNotIn(Kind.UNKNOWN, Kind.PREFIX_ONLY);
        }
    }

    private static List<String> names(List<Code> rows) {
        return rows.stream().map(Code::name).toList();
    }
}
