package org.jieli.gateway.demo;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jieli.gateway.demo.Row.Way;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.message.MessageType;
import picocli.CommandLine.Help.Ansi;

/** Prints a story as an aligned table, one row a message, then who has custody, then the totals. */
final class Timeline {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Times.CHINA);
    private static final int[] WIDTHS = {4, 13, 40, 15, 46, 13, 20, 10};

    private final PrintWriter out;

    Timeline(PrintWriter out) {
        this.out = out;
    }

    void head() {
        line("步", "时间", "消息", "发送方", "接收方（+ 抄送）", "收到方言", "发出方言", "状态");
        line("#", "time", "message", "from", "to (+ copies)", "dialect in", "dialect out", "state");
        out.println("─".repeat(Arrays.stream(WIDTHS).sum()));
    }

    void row(Row row) {
        MessageType type = MessageType.valueOf(row.type());
        line(
                Integer.toString(row.step()),
                TIME.format(row.at()),
                row.type() + " " + type.en() + " " + type.zh(),
                row.from(),
                receivers(row),
                row.dialectIn(),
                row.receivers().stream().map(Way::dialect).distinct().collect(Collectors.joining(",")),
                row.state());
    }

    private static String receivers(Row row) {
        List<String> copies =
                row.ways().stream().filter(Way::copy).map(Way::partner).toList();
        String receivers = row.receivers().stream().map(Way::partner).collect(Collectors.joining(","));
        return copies.isEmpty() ? receivers : receivers + " + " + String.join(",", copies);
    }

    void foot(Performance played) {
        Totals totals = played.totals();
        out.println();
        out.println("交接 / Handover   " + played.handover());
        out.println("责任机构 / Custodian  "
                + played.custodian()
                        .map(partner -> partner.orgName() + " (" + partner.name() + ", " + partner.org() + ")")
                        .orElse("—"));
        out.printf(
                "合计 / Totals     %d 条已受理 acknowledged, %d 次投递 deliveries, %d 丢失 lost, %d 重复 duplicated, %d 串件 crossed%n",
                totals.acknowledged(), totals.deliveries(), totals.lost(), totals.duplicated(), totals.crossed());
        out.flush();
    }

    private void line(String... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(cells[i]);
            line.repeat(" ", Math.max(1, WIDTHS[i] - width(cells[i])));
        }
        out.println(line.toString().stripTrailing());
        out.flush();
    }

    /** Columns on a terminal: a Chinese character takes two. */
    private static int width(String text) {
        return Ansi.OFF.new Text(text).getCJKAdjustedLength();
    }
}
