package org.jieli.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import org.jieli.mappings.Wire;
import org.jieli.schemas.interchange.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Adding a partner that speaks a known dialect is one block in a file, and nothing else. */
@ExtendWith(Gateway.Running.class)
class ThirdHenanStationTest {

    private final Gateway gateway;

    ThirdHenanStationTest(Gateway gateway) {
        this.gateway = gateway;
    }

    @Test
    void aThirdStationOfHenanGetsItsNoticesInItsDialect() {
        Message notice = Notices.to("JZZ41070001");

        HttpResponse<String> answer = gateway.as("changzhi").post(notice);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(gateway.xinxiang().received()).isNotEmpty());
        Wire wire = gateway.xinxiang().received().getFirst();
        assertThat(wire.contentType()).isEqualToIgnoringWhitespace("application/xml;charset=GB18030");
        assertThat(new String(wire.bytes(), Charset.forName("GB18030")))
                .contains("encoding=\"GB18030\"", "<HSTZ>", Notices.id(notice));
    }
}
