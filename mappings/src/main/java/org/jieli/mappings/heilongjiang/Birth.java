package org.jieli.mappings.heilongjiang;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.schemas.interchange.BirthAccuracy;
import org.jieli.schemas.problem.ProblemCode;
import org.jieli.schemas.value.PartialDate;

/**
 * A birth as somebody wrote it: a date, only a year, a lunar date, an age, or a date that stands for none.
 *
 * @param date the date as far as it is known, and what was found
 * @param accuracy how sure the date is
 * @param age the age, if that was said instead
 */
record Birth(Cell date, BirthAccuracy accuracy, Optional<Age> age) {

    /**
     * An age in years.
     *
     * @param least the lowest it may be
     * @param most the highest it may be
     */
    record Age(int least, int most) {

        private static final int ADULT = 18;
        private static final int DOUBT = 5;
        private static final int DOUBT_OF_MINORS = 2;

        static Age about(int years) {
            int doubt = years < ADULT ? DOUBT_OF_MINORS : DOUBT;
            return new Age(Math.max(0, years - doubt), years + doubt);
        }
    }

    private static final Pattern LUNAR = Pattern.compile(".*(农历|阴历|旧历|腊月|正月|冬月|初[一二三四五六七八九十]).*", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(?:^|[^0-9])((?:19|20)[0-9]{2})(?:年|[^0-9]|$)");
    private static final Pattern AGE = Pattern.compile(
            "(?:(?:目测|看上去|大约|大概|约|估计|年龄)[:：]?)*([0-9]{1,3})(?:[-~至到]([0-9]{1,3}))?(?:周?岁|多岁)(?:左右|上下|许)?");

    /** Never empty-handed: what cannot be understood stays as it is, and the contract refuses it. */
    static Birth read(String text) {
        if (CellText.saysNothing(text)) {
            return new Birth(Cell.absent(), BirthAccuracy.UNKNOWN, Optional.empty());
        }
        if (LUNAR.matcher(text).matches()) {
            return lunar(text);
        }
        Matcher age = AGE.matcher(CellText.narrow(text).replace(" ", ""));
        if (age.matches()) {
            return estimated(age);
        }
        return Dates.read(text).map(Birth::dated).orElseGet(() -> unreadable(text));
    }

    private static Birth lunar(String text) {
        Matcher year = YEAR.matcher(CellText.narrow(text));
        Cell date = year.find() ? Cell.of(year.group(1)) : Cell.absent();
        return new Birth(
                date.warn(ProblemCode.E204, "农历日期，只取年份", "A lunar date; only its year is taken"),
                BirthAccuracy.LUNAR,
                Optional.empty());
    }

    private static Birth estimated(Matcher age) {
        int years = Integer.parseInt(age.group(1));
        Age range = age.group(2) == null ? Age.about(years) : new Age(years, Integer.parseInt(age.group(2)));
        return new Birth(Cell.absent(), BirthAccuracy.ESTIMATED, Optional.of(range));
    }

    private static Birth dated(When when) {
        Optional<PartialDate> date = when.standsForNone() ? Optional.empty() : when.date();
        if (date.isEmpty()) {
            return new Birth(
                    Cell.absent()
                            .warn(
                                    ProblemCode.E204,
                                    "默认或不存在的日期，按未填处理",
                                    "A default or impossible date; taken as not filled in"),
                    BirthAccuracy.UNKNOWN,
                    Optional.empty());
        }
        Cell cell = Cell.of(date.get().value());
        return new Birth(
                when.yearFirst()
                        ? cell
                        : cell.warn(
                                ProblemCode.E204, "年份不在最前，按月、日的顺序读取", "The year is not first; read as month, then day"),
                date.get().month() == 0 ? BirthAccuracy.YEAR_ONLY : BirthAccuracy.STATED,
                Optional.empty());
    }

    private static Birth unreadable(String text) {
        return new Birth(Cell.of(text), BirthAccuracy.UNKNOWN, Optional.empty());
    }
}
