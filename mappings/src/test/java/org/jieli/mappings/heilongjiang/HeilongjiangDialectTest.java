package org.jieli.mappings.heilongjiang;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.DialectContract;
import org.jieli.mappings.SampleFolder;

class HeilongjiangDialectTest extends DialectContract {

    private static final Dialect DIALECT = new HeilongjiangDialect();

    @Override
    protected Dialect dialect() {
        return DIALECT;
    }

    @Override
    protected String contentType() {
        return "text/csv";
    }

    @Override
    protected String extension() {
        return "csv";
    }

    @Override
    protected List<Path> samples(Path folder) {
        return Stream.concat(SampleFolder.files(folder, "csv").stream(), SampleFolder.files(folder, "tsv").stream())
                .toList();
    }

    @Override
    protected void assertValid(byte[] wire) throws IOException {
        PublishedColumns.assertValid(wire);
    }
}
