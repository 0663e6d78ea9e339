package org.jieli.routes.sftp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Names in a box: each character is one byte, so that a name in any charset comes back as it was. Text of our own becomes such a name
 * in UTF-8.
 */
public final class BoxNames {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private BoxNames() {}

    /** The name that a text is in a box. */
    public static String of(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The text that a name most likely is: UTF-8, else GB18030. */
    public static String text(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, GB18030);
        }
    }

    /** A file of a folder. */
    public static String path(String folder, String name) {
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }
}
