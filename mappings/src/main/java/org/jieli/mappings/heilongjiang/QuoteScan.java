package org.jieli.mappings.heilongjiang;

/**
 * Follows the quotes of RFC 4180 through the bytes of a record, line by line. Quotes, commas, tabs and line ends are never part of a
 * longer character in GB18030 or UTF-8, so that this is right before anything is decoded. For one record.
 */
final class QuoteScan {

    private enum At {
        BEGINNING_OF_CELL,
        PLAIN_CELL,
        QUOTED_CELL,
        AFTER_QUOTE
    }

    private final String delimiters;
    private At at = At.BEGINNING_OF_CELL;
    private boolean wrong;

    /** @param delimiters every character that ends a cell */
    QuoteScan(String delimiters) {
        this.delimiters = delimiters;
    }

    /** Goes on with the next line, its end included. */
    void line(byte[] bytes) {
        for (byte character : bytes) {
            at = after(character);
        }
    }

    /** Whether the record goes on with the next line. */
    boolean open() {
        return at == At.QUOTED_CELL && !wrong;
    }

    /** Whether something follows a closing quote in its cell. */
    boolean wrong() {
        return wrong;
    }

    private At after(byte character) {
        boolean ends = delimiters.indexOf(character) >= 0;
        return switch (at) {
            case BEGINNING_OF_CELL -> character == '"' ? At.QUOTED_CELL : ends ? At.BEGINNING_OF_CELL : At.PLAIN_CELL;
            case PLAIN_CELL -> ends ? At.BEGINNING_OF_CELL : At.PLAIN_CELL;
            case QUOTED_CELL -> character == '"' ? At.AFTER_QUOTE : At.QUOTED_CELL;
            case AFTER_QUOTE -> {
                wrong |= !ends && character != '"' && character != '\r' && character != '\n';
                yield ends ? At.BEGINNING_OF_CELL : character == '"' ? At.QUOTED_CELL : At.AFTER_QUOTE;
            }
        };
    }
}
