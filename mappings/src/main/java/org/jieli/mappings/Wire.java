package org.jieli.mappings;

import java.util.Objects;

/**
 * The bytes of one message exactly as a partner sent them or will get them. The array is not copied and must not be changed.
 *
 * @param bytes the bytes
 * @param contentType their media type with parameters, as in the HTTP header, for example {@code application/xml;charset=GB18030}
 */
public record Wire(byte[] bytes, String contentType) {

    public Wire {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(contentType, "contentType");
    }

    /** Says how much there is, never what. */
    @Override
    public String toString() {
        return "Wire[" + bytes.length + " bytes, " + contentType + "]";
    }
}
