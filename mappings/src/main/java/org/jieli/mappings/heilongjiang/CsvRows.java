package org.jieli.mappings.heilongjiang;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jieli.mappings.Row;
import org.jieli.mappings.Rows;
import org.jieli.mappings.Wire;
import org.jieli.schemas.problem.Problem;

/**
 * The rows of a sheet. The wire of a row has the columns of the sheet in which the row says something, in the order of their names, in
 * GB18030: the same row has the same bytes in every file, whatever columns stand beside it, and in whatever charset.
 */
final class CsvRows implements Rows {

    private static final int LINE_IN_WIRE = 2;

    private final Sheet sheet;
    private Optional<SheetRow> next = Optional.empty();
    private int number;

    CsvRows(InputStream file) {
        sheet = new Sheet(file);
    }

    @Override
    public Optional<Problem> problem() {
        return sheet.header().problem();
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            next = sheet.next();
        }
        return next.isPresent();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SheetRow row = next.orElseThrow();
        next = Optional.empty();
        number++;
        return row.problem()
                .map(problem -> Row.broken(number, row.line(), problem))
                .orElseGet(() -> Row.of(number, row.line(), LINE_IN_WIRE, wire(row)));
    }

    private Wire wire(SheetRow row) {
        List<String> names = sheet.header().names();
        SortedMap<String, String> said = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            String text = CellText.said(row.cells().get(i));
            if (!text.isEmpty()) {
                said.put(names.get(i), CellText.guarded(text));
            }
        }
        said.putIfAbsent(Columns.TYPE_HEADER, "");
        return new Wire(
                CsvForm.bytes(List.of(new ArrayList<>(said.keySet()), new ArrayList<>(said.values()))),
                HeilongjiangDialect.CONTENT_TYPE);
    }

    @Override
    public void close() {
        sheet.close();
    }
}
