package org.jieli.simulators.people;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** The table of people, one a row, as they are and as they are written. */
final class PeopleTable {

    private static final Object[] HEAD = {
        "序号", "家庭", "身份", "姓名", "性别", "民族", "出生日期", "公民身份号码", "户籍地区划", "户籍地址", "联系电话", "照片", "书写姓名", "书写出生日期", "书写号码",
        "书写电话", "瑕疵"
    };

    private PeopleTable() {}

    static String csv(List<Written> people) {
        CSVFormat format = CSVFormat.DEFAULT;
        return people.stream()
                .map(written -> format.format(row(written)))
                .collect(Collectors.joining(
                        format.getRecordSeparator(),
                        format.format(HEAD) + format.getRecordSeparator(),
                        format.getRecordSeparator()));
    }

    private static Object[] row(Written written) {
        Person person = written.person();
        return new Object[] {
            person.number(),
            person.family(),
            person.role().zh(),
            person.fullName(),
            person.sex().equals("1") ? "男" : "女",
            person.ethnicity(),
            person.birth(),
            person.id().value(),
            person.home().code(),
            person.home().address(),
            person.phone(),
            "portraits/%06d.jpg".formatted(person.number()),
            written.spoilt(Holds.NAME).orElse(person.fullName()),
            written.spoilt(Holds.BIRTH).orElse(person.birth().toString()),
            written.spoilt(Holds.NUMBER).orElse(person.id().value()),
            written.spoilt(Holds.PHONE).orElse(person.phone()),
            written.dirt().stream().map(dirt -> dirt.rule() + " " + dirt).collect(Collectors.joining("; "))
        };
    }
}
