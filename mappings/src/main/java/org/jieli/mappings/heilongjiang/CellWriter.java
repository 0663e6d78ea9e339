package org.jieli.mappings.heilongjiang;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieli.schemas.lexical.Decimals;

/** Values of the standard to cells, by the kind of their column. */
final class CellWriter {

    private CellWriter() {}

    static String write(Column column, JsonNode value) {
        return CellText.guarded(
                switch (column.kind()) {
                    case CODE -> Words.word(column.set(), value.asText());
                    case YES_NO -> Words.word(value.booleanValue());
                    case NUMBER -> Decimals.print(value.decimalValue());
                    case TIME ->
                        value.asText()
                                .substring(0, "yyyy-MM-ddTHH:mm:ss".length())
                                .replace('T', ' ');
                    case TEXT, ASCII, HEX, DOCUMENT_NO, DATE, UNTIL, PARTIAL_DATE, BIRTH, BASE64 -> value.asText();
                });
    }
}
