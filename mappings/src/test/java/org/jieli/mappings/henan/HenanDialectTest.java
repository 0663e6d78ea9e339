package org.jieli.mappings.henan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jieli.mappings.CodeFile;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Reading;
import org.jieli.mappings.XmlDialectContract;
import org.jieli.schemas.code.CodeTables;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.HandoverConfirm;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.MessageType;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HenanDialectTest extends XmlDialectContract {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Dialect DIALECT = new HenanDialect();

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }

    @Override
    protected String contentType() {
        return "application/xml";
    }

    @Override
    protected String schemaResource() {
        return "/contracts/henan/henan.xsd";
    }

    @Test
    void aNameThatGbkLosesAndTheDotOfAMinorityNameReachHebiIntact() {
        Message notice = Samples.message(MessageType.F1);
        notice.getEnvelope().getOperator().setName("䶮𠮷·阿卜杜拉〇");
        String wire = new String(write(notice), GB18030);
        assertThat(wire)
                .startsWith("<?xml version=\"1.0\" encoding=\"GB18030\"?>")
                .contains("<XM>䶮𠮷·阿卜杜拉〇</XM>");
        assertThat(read(wire.getBytes(GB18030))
                        .message()
                        .orElseThrow()
                        .getEnvelope()
                        .getOperator()
                        .getName())
                .isEqualTo("䶮𠮷·阿卜杜拉〇");
    }

    @Test
    void bothSidesSignTheSameContentThoughOneReadItInHenansWords() {
        Message confirm = Samples.full(MessageType.F7);
        Message read = read(write(confirm)).message().orElseThrow();
        assertThat(digest(read)).isEqualTo(digest(confirm));
        assertThat(read.getEnvelope().getContentDigest()).isEqualTo(Messages.digest(read.getBody()));
    }

    @Test
    void aTimeOfAnotherOffsetIsSaidInTheTimeOfChina() {
        Message notice = Samples.message(MessageType.F1);
        notice.getEnvelope().setCreatedAt(OffsetDateTime.parse("2023-02-06T02:00:00Z"));
        assertThat(new String(write(notice), GB18030)).contains("<CJSJ>2023-02-06 10:00:00</CJSJ>");
    }

    @Test
    void theMeetingPointIsFoundThoughHenanHasNoSuchElement() {
        Reading reading = read(write(Samples.message(MessageType.F1)));
        assertThat(reading.places()
                        .apply(Place.interchange("body.meetingPoint.division"))
                        .path())
                .isEqualTo("/BW/HSTZ/JJDDQH");
        assertThat(reading.places()
                        .apply(Place.interchange("body.meetingPoint"))
                        .path())
                .isEqualTo("/BW/HSTZ/JJDD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<YXQZ>长期</YXQZ>", ""})
    void aDocumentValidForEverHasNoEnd(String end) {
        Message notice = Samples.full(MessageType.F1);
        String wire = new String(write(notice), GB18030).replaceAll("<YXQZ>[^<]*</YXQZ>", end);
        HandoverNotice read = (HandoverNotice)
                read(wire.getBytes(GB18030)).message().orElseThrow().getBody();
        assertThat(read.getPerson().getDocuments())
                .isNotEmpty()
                .allSatisfy(document -> assertThat(document.getValidTo()).isNull());
    }

    @Test
    void fullWidthDigitsOfAnAddressStayAsTheyWere() {
        Message notice = Samples.message(MessageType.F1);
        ((HandoverNotice) notice.getBody()).getPerson().setHukouAddress("河南省淇县某镇某村９号");
        Message read = read(write(notice)).message().orElseThrow();
        assertThat(((HandoverNotice) read.getBody()).getPerson().getHukouAddress())
                .isEqualTo("河南省淇县某镇某村９号");
    }

    @Test
    void itsWordsForEthnicGroupsAndRelationsAreThoseOfTheStandardsTables() {
        CodeFile words = CodeFile.of("henan");
        for (String table : List.of("Ethnicity", "Relation")) {
            String name = table.toLowerCase(Locale.ROOT);
            assertThat(CodeTables.table(name).all()).isNotEmpty().allSatisfy(code -> assertThat(
                            words.wire(table, code.code()))
                    .isEqualTo(code.name()));
        }
    }

    private static String digest(Message confirm) {
        return Messages.digest(((HandoverConfirm) confirm.getBody()).getContent());
    }
}
