package org.jieli.gateway.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A sample of the contract {@code shanxi}, made into a message from Xinxiang: the gaps are 0 the message id, 1 the case number and 2
 * the number of the business. Not thread-safe.
 */
final class Sample {

    private static final String SENDER_OF_THE_SAMPLE = "JZZ14040001";
    private static final String CASE_OF_THE_SAMPLE = "JZZ14040001202302060001X";

    private final ObjectNode message;
    private String receiver = "";

    private Sample(ObjectNode message) {
        this.message = message;
    }

    /** @param file name of the sample's file without its ending */
    static Sample of(String file) {
        String path = "/contracts/shanxi/samples/good/" + file + ".json";
        try (InputStream sample = Sample.class.getResourceAsStream(path)) {
            return new Sample((ObjectNode) new ObjectMapper().readTree(sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The envelope, to be changed. */
    ObjectNode header() {
        return (ObjectNode) message.get("header");
    }

    /** The body, to be changed. */
    ObjectNode body() {
        return (ObjectNode) message.properties().stream()
                .filter(field -> !field.getKey().equals("header"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Addresses it to the organisation {@code org} wherever it names its receiver. */
    Sample to(String org) {
        receiver = org;
        return this;
    }

    /** The message without white space, with gaps. */
    Template template() {
        String before = header().get("receiver_org").textValue();
        header().put("message_id", "${0}").put("correlation_id", "${0}").put("case_no", "${1}");
        String text = message.toString()
                .replaceAll("\"[A-Z]" + CASE_OF_THE_SAMPLE + "\\d\\d\"", "\"\\${2}\"")
                .replace(SENDER_OF_THE_SAMPLE, Xinxiang.ORG)
                .replace("\"140400\"", "\"" + Xinxiang.DIVISION + "\"")
                .replace("长治市救助管理站", Xinxiang.NAME)
                .replace(before, receiver);
        return new Template(text, StandardCharsets.UTF_8);
    }
}
