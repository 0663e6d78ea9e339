package org.jieli.gateway.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;

/**
 * One shipped file.
 *
 * @param path its path below the folder of contracts, for example {@code henan/henan.xsd}
 * @param size its size in bytes
 * @param sha256 its SHA-256, hexadecimal
 * @param resource where it is
 */
record ContractFile(
        String path, long size, String sha256, @JsonIgnore Resource resource) {

    byte[] bytes() {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The media type by the ending; without charset, because the files say it themselves. */
    MediaType type() {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "xsd", "xml" -> MediaType.APPLICATION_XML;
            case "json" -> MediaType.APPLICATION_JSON;
            case "csv" -> new MediaType("text", "csv");
            default -> MediaType.APPLICATION_OCTET_STREAM;
        };
    }
}
