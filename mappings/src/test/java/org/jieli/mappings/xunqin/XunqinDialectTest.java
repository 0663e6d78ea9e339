package org.jieli.mappings.xunqin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.DialectContract;
import org.jieli.mappings.SampleFolder;
import org.jieli.mappings.Wire;
import org.jieli.mappings.Writing;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.ExternalId;
import org.jieli.schemas.interchange.ExternalSystem;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.TracingNoticePublish;
import org.jieli.schemas.message.MessageType;
import org.junit.jupiter.api.Test;

class XunqinDialectTest extends DialectContract {

    private static final Dialect DIALECT = new XunqinDialect();

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }

    @Override
    protected String contentType() {
        return "multipart/form-data; boundary=x";
    }

    @Override
    protected String extension() {
        return "form";
    }

    @Override
    protected List<Path> samples(Path folder) {
        return Stream.concat(SampleFolder.files(folder, "form").stream(), SampleFolder.files(folder, "json").stream())
                .toList();
    }

    @Override
    protected Wire sample(Path file) {
        Path contentType = file.resolveSibling(file.getFileName() + ".content-type");
        return Files.exists(contentType)
                ? new Wire(SampleFolder.bytes(file), new String(SampleFolder.bytes(contentType), UTF_8).strip())
                : wire(SampleFolder.bytes(file));
    }

    /** A form names its boundary in its first line. */
    @Override
    protected Wire wire(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        if (!text.startsWith("--")) {
            return new Wire(bytes, XunqinDialect.RECEIPT_TYPE);
        }
        String boundary = text.substring(2, Math.max(2, text.indexOf("\r\n")));
        return new Wire(bytes, "multipart/form-data; boundary=" + boundary);
    }

    @Override
    protected void assertValid(byte[] wire) throws IOException {
        if (wire[0] == '-') {
            PublishedForm.assertValid(wire);
            return;
        }
        JsonNode receipt = new ObjectMapper().readTree(wire);
        assertThat(receipt.fieldNames()).toIterable().contains("head", "code", "msg_zh", "msg_en");
    }

    @Test
    void theSameNoticeIsAlwaysTheSameBytes() {
        Message notice = Samples.full(MessageType.D1);
        assertThat(write(notice)).isEqualTo(write(notice));
    }

    @Test
    void aNoticeGoesOutWithItsPhotoAsAPictureAndItsBoundaryMadeOfTheMessageId() {
        Message notice = Samples.message(MessageType.D1);
        Wire wire = DIALECT.write(notice).wire().orElseThrow();
        String id = notice.getEnvelope().getMessageId();
        byte[] photo = ((TracingNoticePublish) notice.getBody()).getPhoto().getContent();
        assertThat(wire.contentType()).isEqualTo("multipart/form-data; boundary=jieli-" + id);
        assertThat(new String(wire.bytes(), ISO_8859_1))
                .contains("name=\"photo.file\"; filename=\"photo.png\"\r\nContent-Type: image/png\r\n\r\n"
                        + new String(photo, ISO_8859_1) + "\r\n--jieli-" + id);
    }

    @Test
    void aNoticeWithoutItsPhotoIsNotPublished() {
        Message notice = Samples.message(MessageType.D1);
        ((TracingNoticePublish) notice.getBody()).getPhoto().setContent(null);
        Writing writing = DIALECT.write(notice);
        assertThat(writing.wire()).isEmpty();
        assertThat(writing.problems())
                .extracting(problem -> problem.code() + " " + problem.place().path())
                .containsExactly("E201 photo.file");
    }

    @Test
    void theNumberThatTheSiteGaveANoticeComesBackWithTheReceipt() throws IOException {
        Message receipt = Samples.message(MessageType.Z1);
        receipt.getEnvelope().getExternalIds().add(number(ExternalSystem.TRACING_SITE, "XQW-118"));
        receipt.getEnvelope().getExternalIds().add(number(ExternalSystem.LOCAL, "7"));
        JsonNode wire = new ObjectMapper().readTree(write(receipt));
        assertThat(wire.path("notice_no").asText()).isEqualTo("XQW-118");
        assertThat(wire.at("/head/external_ids")).hasSize(1);
    }

    private static ExternalId number(ExternalSystem system, String value) {
        ExternalId id = new ExternalId();
        id.setSystem(system);
        id.setValue(value);
        return id;
    }

    @Test
    void aNoticeIsNoReceipt() throws IOException {
        byte[] json = new String(write(Samples.message(MessageType.Z1)), UTF_8)
                .replace("\"accepted\"", "\"publish\"")
                .getBytes(UTF_8);
        assertThat(lines(read(json))).contains("E105 /head/service");
    }
}
