package org.jieli.mappings.xunqin;

/**
 * One part of a form.
 *
 * @param name the field, for example {@code photo.file} or {@code channels[0].name}
 * @param mime the media type of a file; empty for text
 * @param content the bytes as they travel; text in UTF-8
 */
record FormPart(String name, String mime, byte[] content) {

    /** The last step of the name of every field that holds a file. */
    static final String FILE = "file";

    /** Whether a field of that name holds a file. */
    static boolean holdsFile(String name) {
        return name.endsWith("." + FILE);
    }

    /** Says which field, never what it holds. */
    @Override
    public String toString() {
        return "FormPart[" + content.length + " bytes]";
    }
}
