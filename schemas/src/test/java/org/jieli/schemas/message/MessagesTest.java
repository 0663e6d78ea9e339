package org.jieli.schemas.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformService;
import org.jieli.schemas.fixture.People;
import org.jieli.schemas.fixture.Samples;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.EnquiryReply;
import org.jieli.schemas.interchange.HandoverConfirm;
import org.jieli.schemas.interchange.HandoverContent;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    @Test
    void aMessageWithAnExternalEntityIsNotDecoded() {
        String xml = text(Samples.message(MessageType.A1));
        String attack = "<?xml version=\"1.0\"?><!DOCTYPE Message [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + xml.substring(xml.indexOf("<Message")).replace("打火机一个", "&x;");
        assertThatThrownBy(() -> Messages.decode(attack.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeDecodedIsNotQuotedByTheException() {
        String xml = text(Samples.message(MessageType.F1)).replace("<sex>1</sex>", "<sex>1</sexy>");
        String wrongTime = text(Samples.message(MessageType.F1)).replaceAll("<createdAt>[^<]+", "<createdAt>赵䶮");
        for (String bad : List.of(xml, wrongTime, "", "{}")) {
            assertThatThrownBy(() -> Messages.decode(bad.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .hasMessageNotContaining("赵");
        }
    }

    @Test
    void theDigestDoesNotDependOnHowTheMessageWasFormatted() {
        Message message = Samples.full(MessageType.F1);
        String indented = text(message).replace("><", ">\n  <");
        String prefixed = text(message).replaceAll("<(/?)(?!\\?)", "<$1j:").replace("xmlns=", "xmlns:j=");
        for (String form : List.of(indented, prefixed)) {
            Message read = Messages.decode(form.getBytes(StandardCharsets.UTF_8));
            assertThat(Messages.digest(read.getBody())).isEqualTo(Messages.digest(message.getBody()));
        }
    }

    @Test
    void theSameMomentInAnotherZoneAndTheSameSumWithAnotherScaleHaveTheSameDigest() {
        HandoverNotice notice = (HandoverNotice) Samples.message(MessageType.F1).getBody();
        String digest = Messages.digest(notice);
        notice.setPlannedArrival(notice.getPlannedArrival().withOffsetSameInstant(java.time.ZoneOffset.UTC));
        notice.getBelongings().getFirst().setCash(new BigDecimal("12.5"));
        assertThat(Messages.digest(notice)).isEqualTo(digest);
        notice.getBelongings().getFirst().setCash(new BigDecimal("12.51"));
        assertThat(Messages.digest(notice)).isNotEqualTo(digest);
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void theCanonicalFormIsTheOneThatTheLibraryOfTheJdkMakes(MessageType type) throws Exception {
        Body body = Samples.full(type).getBody();
        assertThat(canonical(type.en(), body)).isEqualTo(byTheJdk(canonical(type.en(), body)));
    }

    @Test
    void textThatNeedsEscapingIsCanonical() throws Exception {
        EnquiryReply reply = (EnquiryReply) Samples.message(MessageType.E2).getBody();
        reply.setFacts("a<b>&amp; \"q\" 'q' \r\n\t ]]> " + People.NAME + " 𫟹");
        String canonical = canonical("EnquiryReply", reply);
        assertThat(canonical).contains("a&lt;b&gt;&amp;amp; \"q\" 'q' &#xD;\n\t ]]&gt; 赵䶮 𫟹");
        assertThat(canonical).isEqualTo(byTheJdk(canonical));
    }

    @Test
    void theDigestIsTheSm3OfTheCanonicalElement() {
        HandoverContent content =
                ((HandoverConfirm) Samples.message(MessageType.F7).getBody()).getContent();
        String element = canonical("content", content);
        assertThat(element).startsWith("<content xmlns=\"urn:jieli:interchange:1\"><handoverNo>");
        assertThat(Messages.digest(content)).isEqualTo(Digests.sm3(element.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sm3GivesTheValueOfTheStandard() {
        assertThat(Digests.sm3("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void manyThreadsAtOnceNeverMixTheirMessages() {
        IntStream.range(0, 2000).parallel().forEach(i -> {
            MessageType type = MessageType.values()[i % MessageType.values().length];
            Message message = Samples.message(type);
            message.getEnvelope().setSentAt(message.getEnvelope().getSentAt().plusSeconds(i));
            Message read = Messages.copy(message);
            assertThat(read.getEnvelope().getMessageId())
                    .isEqualTo(message.getEnvelope().getMessageId());
            assertThat(read.getEnvelope().getSentAt())
                    .isEqualTo(message.getEnvelope().getSentAt());
            assertThat(Messages.digest(read.getBody())).isEqualTo(Messages.digest(message.getBody()));
        });
    }

    private static String text(Message message) {
        return new String(Messages.encode(message), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static <T> String canonical(String element, T content) {
        return new String(Xml.canonical(element, (Class<T>) content.getClass(), content), StandardCharsets.UTF_8);
    }

    private static String byTheJdk(String xml) throws Exception {
        TransformService service = TransformService.getInstance(CanonicalizationMethod.EXCLUSIVE, "DOM");
        service.init((javax.xml.crypto.dsig.spec.TransformParameterSpec) null);
        var data = (OctetStreamData) service.transform(
                new OctetStreamData(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))), null);
        return new String(data.getOctetStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
