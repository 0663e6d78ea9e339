package org.jieli.mappings.heilongjiang;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieli.mappings.BatchFolder;

/** Run its main in this module's folder to write the samples of files with many rows anew. */
final class HeilongjiangBatchSamples {

    private static final BatchFolder FOLDER = new BatchFolder(new HeilongjiangDialect());
    private static final Charset GB18030 = Charset.forName("GB18030");

    private HeilongjiangBatchSamples() {}

    public static void main(String[] arguments) throws IOException {
        String sheet = file(
                row("测试丙", "男").with("出生日期", "1979/3/15"),
                row("测试丁", "女").with("出生日期", "1981年2月"),
                row("无名氏", "男").with("出生日期", "目测50岁左右"));
        String bad = file(
                row("测试丙", "男"),
                row("测试丁", "不男不女").with("救助期限", "明天"),
                row("测试戊", "女").with("出生日期", "1900-01-01").with("未成年标志", "成年"));
        FOLDER.write(FOLDER.good().resolve("jixi-20210913.csv"), sheet.getBytes(GB18030));
        FOLDER.write(FOLDER.good().resolve("jixi-utf8.csv"), sheet.getBytes(StandardCharsets.UTF_8));
        FOLDER.write(
                FOLDER.bad().resolve("bad-rows.csv"),
                (bad + "少几格,JZZ23030001\r\n\"引号不成对\r\n" + lastLine(bad)).getBytes(GB18030));
        FOLDER.write(FOLDER.bad().resolve("no-header.csv"), lastLine(sheet).getBytes(GB18030));
        FOLDER.write(FOLDER.bad().resolve("cut-off.csv"), sheet.strip().getBytes(GB18030));
    }

    private static CountySheet row(String name, String sex) {
        return CountySheet.registration().with("姓名", name).with("性别", sex).with("未成年标志", "");
    }

    private static String file(CountySheet... rows) {
        return header(rows[0])
                + Stream.of(rows).map(row -> lastLine(row.text())).collect(Collectors.joining());
    }

    private static String header(CountySheet row) {
        return row.text().substring(0, row.text().indexOf('\n') + 1);
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n', text.length() - 2) + 1);
    }
}
