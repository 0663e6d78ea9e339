package org.jieli.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieli.schemas.catalogue.FieldCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeTablesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

    @Test
    void everyTableThatTheStandardNamesIsShippedAndNoOther() {
        Set<String> named = new HashSet<>();
        FieldCatalogue catalogue = FieldCatalogue.standard();
        catalogue.types().forEach(type -> catalogue.fields(type).forEach(field -> field.table()
                .ifPresent(named::add)));
        assertThat(CodeTables.names()).containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowIsSound(CodeTable table) {
        assertThat(table.all()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.code()).matches("[0-9A-Z-]{1,12}");
            assertThat(row.name()).isNotBlank();
            assertThat(row.parent().map(table::everHad)).isNotEqualTo(Optional.of(false));
            assertThat(row.successors()).allSatisfy(next -> assertThat(table.find(next.code(), next.at()))
                    .as("successor of %s", row.code())
                    .isPresent());
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noCodeMeansTwoThingsOnOneDay(CodeTable table) {
        assertThat(table.valid(TODAY)).extracting(Code::code).doesNotHaveDuplicates();
        table.all().stream().map(Code::code).distinct().forEach(code -> {
            List<Code> history = table.history(code);
            for (int i = 1; i < history.size(); i++) {
                Code row = history.get(i);
                assertThat(history.subList(0, i)).noneMatch(earlier -> earlier.isValid(row.validFrom()));
            }
        });
    }

    static Stream<CodeTable> tables() {
        return CodeTables.names().stream().map(CodeTables::table);
    }

    @Test
    void theListsOfTheDomainAreComplete() {
        assertThat(CodeTables.table("ethnicity").all()).hasSize(59);
        assertThat(CodeTables.table("relation").all()).hasSize(84);
        assertThat(CodeTables.table("sex").all()).extracting(Code::code).containsExactly("0", "1", "2", "9");
        assertThat(CodeTables.table("docType").find("111", TODAY))
                .map(Code::name)
                .contains("居民身份证");
        assertThat(CodeTables.table("relation").find("71", TODAY))
                .map(Code::name)
                .contains("兄");
        assertThat(CodeTables.table("ethnicity").find("05", TODAY))
                .map(Code::name)
                .contains("维吾尔族");
        assertThat(CodeTables.table("finder").find("99", TODAY)).isPresent();
    }

    @Test
    void aLawIsNoReferenceBeforeItIsInForce() {
        CodeTable legalRef = CodeTables.table("legalRef");
        assertThat(legalRef.find("MINORS-93", LocalDate.of(2021, 5, 31))).isEmpty();
        assertThat(legalRef.find("MINORS-93", LocalDate.of(2021, 6, 1))).isPresent();
        assertThat(legalRef.everHad("MINORS-93")).isTrue();
    }

    @Test
    void anUnknownTableIsAMistakeOfTheProgramAndAnUnknownCodeIsNot() {
        assertThatThrownBy(() -> CodeTables.table("shoes")).isInstanceOf(IllegalArgumentException.class);
        assertThat(CodeTables.table("sex").find("7", TODAY)).isEmpty();
        assertThat(CodeTables.table("sex").history("7")).isEmpty();
    }
}
