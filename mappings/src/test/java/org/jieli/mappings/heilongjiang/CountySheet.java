package org.jieli.mappings.heilongjiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Person;
import org.jieli.schemas.interchange.RescueRecordCreate;

/** One row of the sheet of 鸡西 station, cell by cell, as a clerk fills it in; every test changes what it is about. */
final class CountySheet {

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final HeilongjiangDialect DIALECT = new HeilongjiangDialect();

    private final Map<String, String> cells = new LinkedHashMap<>();

    private CountySheet() {}

    /** A registration (A1) of a man found at 鸡西 railway station on 13 September 2021. */
    static CountySheet registration() {
        CountySheet sheet = new CountySheet();
        return sheet.with("消息类型", "救助登记")
                .with("发送机构", "JZZ23030001")
                .with("接收机构", "GJP11000001")
                .with("救助编号", "JZZ23030001202109130001S")
                .with("经办人.工号", "JX-01")
                .with("经办人.姓名", "赵测试")
                .with("使用目的", "身份核查")
                .with("法律依据", "法定职责")
                .with("救助方式", "站内救助")
                .with("姓名", "测试丙")
                .with("性别", "男")
                .with("出生日期", "1979-03-15")
                .with("对象类别1", "走失人员")
                .with("健康状况", "疑似精神障碍")
                .with("发现时间", "2021-09-13 08:05")
                .with("发现地点", "鸡西站广场")
                .with("发现地区划", "230302")
                .with("发现来源", "公安")
                .with("入站时间", "2021-09-13 10:00")
                .with("来站方式", "公安护送")
                .with("求助原因1", "走失")
                .with("求助需求1", "宿")
                .with("是否予以救助", "予以救助")
                .with("安检结果", "通过")
                .with("在站区间1.区间类型", "在站")
                .with("在站区间1.所在机构.机构编码", "JZZ23030001")
                .with("在站区间1.所在机构.机构名称", "鸡西市救助管理站")
                .with("在站区间1.开始时间", "2021-09-13 10:00")
                .with("不能签字原因", "无行为能力")
                .with("接待员.工号", "JX-01")
                .with("接待员.姓名", "赵测试")
                .with("值班领导.工号", "JX-09")
                .with("值班领导.姓名", "钱测试")
                .with("救助期限", "2021-09-23")
                .with("当前责任机构.机构编码", "JZZ23030001")
                .with("当前责任机构.机构名称", "鸡西市救助管理站");
    }

    CountySheet with(String header, String cell) {
        cells.put(header, cell);
        return this;
    }

    CountySheet without(String header) {
        cells.remove(header);
        return this;
    }

    String text() {
        return line(List.copyOf(cells.keySet())) + line(List.copyOf(cells.values()));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    Reading reading() {
        return read(text().getBytes(GB18030));
    }

    static Reading read(byte[] bytes) {
        return DIALECT.read(new Wire(bytes, "text/csv"));
    }

    /** What was found, as {@code CODE header}; warnings end with {@code ?}. */
    List<String> problems() {
        return lines(reading());
    }

    static List<String> lines(Reading reading) {
        return reading.problems().stream()
                .map(problem -> problem.code() + " " + problem.place().path()
                        + switch (problem.severity()) {
                            case WARNING -> "?";
                            case ERROR -> "";
                        })
                .toList();
    }

    Message message() {
        Reading reading = reading();
        assertThat(reading.message()).as(lines(reading).toString()).isPresent();
        return reading.message().orElseThrow();
    }

    RescueRecordCreate body() {
        return (RescueRecordCreate) message().getBody();
    }

    Person person() {
        return body().getPerson();
    }
}
