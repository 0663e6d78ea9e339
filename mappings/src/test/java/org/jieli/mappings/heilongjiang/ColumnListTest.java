package org.jieli.mappings.heilongjiang;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jieli.mappings.CodeFile;
import org.jieli.schemas.catalogue.FieldCatalogue;
import org.jieli.schemas.message.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published list of columns says the whole standard, once. */
class ColumnListTest {

    private static final FieldCatalogue STANDARD = FieldCatalogue.standard();
    private static final Columns COLUMNS = Columns.published();
    private static final CodeFile CODES = CodeFile.of("heilongjiang");

    @ParameterizedTest
    @EnumSource
    void everyFieldOfTheStandardHasAColumn(MessageType type) {
        Set<String> paths = fields(type).keySet();

        assertThat(paths).allSatisfy(path -> assertThat(COLUMNS.at(type, path.replace("#", "4")))
                .isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnIsAFieldOfTheStandardUnderAHeaderOfItsOwn(MessageType type) {
        Map<String, FieldCatalogue.Field> fields = fields(type);

        assertThat(COLUMNS.of(type)).extracting(Column::header).doesNotHaveDuplicates();
        assertThat(COLUMNS.of(type)).extracting(Column::path).doesNotHaveDuplicates();
        assertThat(COLUMNS.of(type))
                .extracting(column -> column.path().replace("[0]", "[#]"))
                .allSatisfy(path -> assertThat(fields).containsKey(path));
    }

    @ParameterizedTest
    @EnumSource
    void aHeaderLeadsToTheFieldWhoseHeaderItIs(MessageType type) {
        assertThat(COLUMNS.of(type)).allSatisfy(column -> {
            String header = column.header().replace("#", "3");
            Target target = COLUMNS.target(type, header).orElseThrow();
            assertThat(target.column()).isEqualTo(column);
            assertThat(COLUMNS.at(type, column.path().replace("#", "2"))
                            .orElseThrow()
                            .header())
                    .isEqualTo(header);
        });
    }

    @Test
    void theListSaysHowProtectedEachFieldIsAndWhatItIsCalledInEnglish() {
        Map<String, FieldCatalogue.Field> fields = new HashMap<>();
        Arrays.stream(MessageType.values())
                .forEach(type -> fields(type).forEach((path, field) -> fields.put(type + path, field)));

        PublishedColumns.table("heilongjiang.csv").forEach(line -> {
            String types = line.get("types");
            String type = types.equals("*") ? "A1" : types.split(" ")[0];
            FieldCatalogue.Field field = fields.get(type + line.get("path").replace("[0]", "[#]"));
            assertThat(line.get("pii"))
                    .as(line.get("header"))
                    .isEqualTo(field.pii().letter());
            assertThat(line.get("en")).as(line.get("header")).isEqualTo(field.en());
        });
    }

    @Test
    void everyCodeOfAnEnumerationHasAWord() {
        Set<String> sets = Set.copyOf(COLUMNS.all().stream().map(Column::set).toList());

        assertThat(sets.stream().filter(set -> !set.isEmpty()).flatMap(set -> constants(set).stream()
                        .map(code -> set + " " + code)))
                .isNotEmpty()
                .allSatisfy(code -> {
                    String[] parts = code.split(" ");
                    String word = CODES.wire(parts[0], parts[1]);
                    assertThat(CODES.interchange(parts[0], word)).as(code).isEqualTo(parts[1]);
                    assertThat(word).as(code).isNotEqualTo(parts[1]);
                });
    }

    @Test
    void whatAnEmptyCellMeansIsAWordOfItsColumnOrAnotherColumn() {
        for (MessageType type : MessageType.values()) {
            COLUMNS.of(type).stream()
                    .filter(column ->
                            !column.ifEmpty().isEmpty() && !column.ifEmpty().equals("derived"))
                    .forEach(column -> assertThat(
                                    column.ifEmpty().startsWith("=")
                                            ? COLUMNS.source(type, column).isPresent()
                                            : CellReader.read(column, column.ifEmpty())
                                                    .problem()
                                                    .isEmpty())
                            .as(column.header())
                            .isTrue());
        }
    }

    private static List<String> constants(String set) {
        try {
            Class<?> type = Class.forName(MessageType.A1.body().getPackageName() + "." + set);
            return Stream.ofNullable(type.getEnumConstants())
                    .flatMap(Arrays::stream)
                    .map(code -> ((Enum<?>) code).name())
                    .toList();
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }

    private static Map<String, FieldCatalogue.Field> fields(MessageType type) {
        List<Map.Entry<String, FieldCatalogue.Field>> fields = new ArrayList<>();
        expand("Envelope", "envelope", fields);
        expand(type.en(), "body", fields);
        return fields.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void expand(String type, String path, List<Map.Entry<String, FieldCatalogue.Field>> fields) {
        for (FieldCatalogue.Field field : STANDARD.fields(type)) {
            String at = path + "." + field.name() + (field.repeated() ? "[#]" : "");
            if (STANDARD.types().contains(field.type())) {
                expand(field.type(), at, fields);
            } else {
                fields.add(Map.entry(at, field));
            }
        }
    }
}
