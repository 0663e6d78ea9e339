package org.jieli.simulators.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jieli.schemas.code.Code;
import org.jieli.schemas.code.CodeTable;
import org.jieli.schemas.code.CodeTables;
import org.jieli.schemas.code.Divisions;
import org.jieli.schemas.value.DivisionCode;
import org.jieli.schemas.value.DivisionCode.Level;

/** Homes in the counties of today, and the codes that these had when numbers were assigned. Not thread-safe. */
final class Homes {

    /** Numbers were assigned from about then on, to older people too (domain.md 4.1). */
    private static final LocalDate FIRST_NUMBERS = LocalDate.of(1984, 10, 1);

    private static final List<String> VILLAGES = List.of("东村", "西村", "上庄", "下庄", "河口村", "石桥村", "柳树屯", "新民街");

    /** More homes than there would be by chance are in counties that once had another code. */
    private static final int MOVED_ONE_IN = 6;

    private final Divisions divisions = Divisions.standard();
    private final CodeTable table = CodeTables.table("division");
    private final Map<String, List<Code>> former = new HashMap<>();
    private final List<Code> counties;
    private final List<Code> moved;
    private final Random random;
    private final LocalDate today;

    Homes(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
        this.counties = table.valid(today).stream().filter(Homes::isCounty).toList();
        table.all().stream()
                .filter(row -> isCounty(row) && row.isRetired(today))
                .forEach(row -> divisions
                        .resolve(new DivisionCode(row.code()), today)
                        .single()
                        .ifPresent(now -> former.computeIfAbsent(now.code(), any -> new ArrayList<>())
                                .add(row)));
        this.moved = counties.stream()
                .filter(county -> former.containsKey(county.code()))
                .toList();
    }

    private static boolean isCounty(Code row) {
        return new DivisionCode(row.code()).level() == Level.COUNTY;
    }

    Home any() {
        List<Code> from = random.nextInt(MOVED_ONE_IN) == 0 ? moved : counties;
        Code county = from.get(random.nextInt(from.size()));
        String house = "测试镇" + VILLAGES.get(random.nextInt(VILLAGES.size())) + (1 + random.nextInt(200)) + "号";
        return new Home(divisions.withParents(new DivisionCode(county.code()), today), house);
    }

    /** The code that the county of a home had when a person of this birth got a number. */
    String codeAt(Home home, LocalDate birth) {
        LocalDate assigned = birth.isBefore(FIRST_NUMBERS) ? FIRST_NUMBERS : birth;
        return Stream.concat(former.getOrDefault(home.code(), List.of()).stream(), table.history(home.code()).stream())
                .filter(row -> row.isValid(assigned))
                .map(Code::code)
                .findFirst()
                .orElse(home.code());
    }
}
