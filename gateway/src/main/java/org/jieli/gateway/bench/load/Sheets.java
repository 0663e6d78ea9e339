package org.jieli.gateway.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieli.schemas.value.CaseNo;
import org.jieli.schemas.value.HandoverNo;
import org.jieli.schemas.value.OrgCode;

/**
 * Handover notices (F1) as rows of a sheet in dialect {@code heilongjiang}, from a county bureau to one station; each row has an id and a
 * case of its own. Immutable and thread-safe.
 */
public final class Sheets {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SAMPLE = "/contracts/heilongjiang/samples/good/F1-HandoverNotice.csv";
    private static final String SENDER_OF_THE_SAMPLE = "JZZ14040001";
    private static final String RECEIVER_OF_THE_SAMPLE = "JZZ41060001";
    private static final String COPIES = "抄送机构";
    private static final String LINE_END = "\r\n";

    private final OrgCode sender;
    private final Numbers numbers;
    private final byte[] header;
    private final Template row;

    private Sheets(OrgCode sender, Numbers numbers, byte[] header, Template row) {
        this.sender = sender;
        this.numbers = numbers;
        this.header = header;
        this.row = row;
    }

    /** Sheets of a bureau to the station with the organisation code {@code receiver}. */
    public static Sheets from(Bureau sender, String receiver, Numbers numbers) {
        List<String[]> lines = sample().lines().map(line -> line.split(",", -1)).toList();
        String[] columns = lines.getFirst();
        int[] kept = IntStream.range(0, columns.length)
                .filter(i -> !columns[i].startsWith(COPIES))
                .toArray();
        String row = Arrays.stream(kept)
                .mapToObj(i -> cell(columns[i], lines.getLast()[i], sender, receiver))
                .collect(Collectors.joining(",", "", LINE_END));
        String header = Arrays.stream(kept).mapToObj(i -> columns[i]).collect(Collectors.joining(",", "", LINE_END));
        return new Sheets(new OrgCode(sender.org()), numbers, header.getBytes(GB18030), new Template(row, GB18030));
    }

    private static String sample() {
        try (InputStream sample = Sheets.class.getResourceAsStream(SAMPLE)) {
            return new String(sample.readAllBytes(), GB18030);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String column, String value, Bureau sender, String receiver) {
        return switch (column) {
            case "消息编号", "会话号" -> "${0}";
            case "救助编号" -> "${1}";
            case "交接单号" -> "${2}";
            case "移出机构.机构名称" -> sender.name();
            case "移出机构.行政区划" -> sender.division();
            default -> value.replace(SENDER_OF_THE_SAMPLE, sender.org()).replace(RECEIVER_OF_THE_SAMPLE, receiver);
        };
    }

    /** A sheet of the messages {@code first} until before {@code first + rows}, in GB18030. */
    public byte[] sheet(long first, int rows) {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        sheet.writeBytes(header);
        for (long n = first; n < first + rows; n++) {
            CaseNo caseNo = Numbers.caseNo(sender, n);
            sheet.writeBytes(row.fill(numbers.messageId(n), caseNo.value(), new HandoverNo(caseNo, 1).value()));
        }
        return sheet.toByteArray();
    }
}
