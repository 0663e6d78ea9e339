package org.jieli.routes.sftp;

import java.util.Locale;
import java.util.Map;

/** The endings of files and the media types they stand for. */
public final class FileTypes {

    private static final Map<String, String> TYPES = Map.of(
            "json", "application/json",
            "ndjson", "application/x-ndjson",
            "xml", "application/xml",
            "csv", "text/csv",
            "form", "multipart/form-data");

    private static final String UNKNOWN = "bin";

    private FileTypes() {}

    /** The ending for a media type with or without parameters, {@code bin} if there is none for it. */
    public static String ending(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return TYPES.entrySet().stream()
                .filter(each -> each.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The media type for a name, {@code application/octet-stream} if its ending says nothing. */
    public static String contentType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
