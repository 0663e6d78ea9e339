package org.jieli.simulators.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jieli.simulators.contract.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No field of a contract that tells who somebody is has been forgotten. */
class FieldsTest {

    /** The last words of the standard's paths. */
    private static final Map<String, Holds> ENDS = Map.ofEntries(
            Map.entry("fullName", Holds.NAME),
            Map.entry("rawName", Holds.NAME),
            Map.entry("nameMasked", Holds.NAME),
            Map.entry("surname", Holds.SURNAME),
            Map.entry("givenName", Holds.GIVEN_NAME),
            Map.entry("soundsLike", Holds.SOUND),
            Map.entry("docNo", Holds.NUMBER),
            Map.entry("docNoRaw", Holds.NUMBER),
            Map.entry("idNo", Holds.NUMBER),
            Map.entry("idNoLast4", Holds.LAST_FOUR),
            Map.entry("birth", Holds.BIRTH),
            Map.entry("mobile", Holds.PHONE),
            Map.entry("phone", Holds.PHONE),
            Map.entry("hukouAddress", Holds.ADDRESS),
            Map.entry("residenceAddress", Holds.ADDRESS),
            Map.entry("staffId", Holds.STAFF_NO),
            Map.entry("doctor", Holds.NAME),
            Map.entry("takenBy", Holds.NAME));

    /** What the contracts in JSON call the same, in Chinese. */
    private static final Map<String, Holds> LABELS = Map.ofEntries(
            Map.entry("姓名", Holds.NAME),
            Map.entry("签署人", Holds.NAME),
            Map.entry("姓名原始值", Holds.NAME),
            Map.entry("拍摄人", Holds.NAME),
            Map.entry("医生", Holds.NAME),
            Map.entry("脱敏姓名", Holds.NAME),
            Map.entry("公示姓名", Holds.NAME),
            Map.entry("姓氏", Holds.SURNAME),
            Map.entry("名字", Holds.GIVEN_NAME),
            Map.entry("证件号码", Holds.NUMBER),
            Map.entry("证件原始号码", Holds.NUMBER),
            Map.entry("亲属证件号码", Holds.NUMBER),
            Map.entry("残疾人证号", Holds.NUMBER),
            Map.entry("证件后四位", Holds.LAST_FOUR),
            Map.entry("出生日期", Holds.BIRTH),
            Map.entry("手机", Holds.PHONE),
            Map.entry("签署人电话", Holds.PHONE),
            Map.entry("联系电话", Holds.PHONE),
            Map.entry("亲属电话", Holds.PHONE),
            Map.entry("户籍地址", Holds.ADDRESS),
            Map.entry("住所地址", Holds.ADDRESS),
            Map.entry("读音线索", Holds.SOUND));

    @Test
    void everyColumnOfASheetThatTellsWhoSomebodyIsIsListed() throws IOException {
        Fields fields = Fields.of("heilongjiang");
        for (CSVRecord column : columns()) {
            String path = column.get("path").replaceAll("\\[[#0-9]+]", "");
            Holds expected = ENDS.get(path.substring(path.lastIndexOf('.') + 1));
            if (expected != null) {
                String header = column.get("header").replace('#', '1');
                assertThat(fields.holds(header)).as(header).contains(expected);
            }
        }
    }

    private static List<CSVRecord> columns() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(
                Resources.open("contracts/heilongjiang/heilongjiang.csv"), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shanxi", "national", "xunqin"})
    void everyFieldOfAContractInJsonThatTellsWhoSomebodyIsIsListed(String dialect) throws IOException {
        JsonNode schema =
                new JsonMapper().readTree(Resources.bytes("contracts/" + dialect + "/" + dialect + ".schema.json"));
        Fields fields = Fields.of(dialect);
        for (JsonNode properties : schema.findValues("properties")) {
            properties.properties().forEach(property -> {
                String label = property.getValue().path("description").asText().split(" ")[0];
                String type = property.getValue().path("type").asText();
                Holds expected = LABELS.get(label);
                if (expected != null && !type.isEmpty()) {
                    assertThat(fields.holds("/" + property.getKey()))
                            .as(property.getKey())
                            .contains(expected);
                }
            });
        }
        assertThat(schema.findValues("properties")).isNotEmpty();
    }
}
