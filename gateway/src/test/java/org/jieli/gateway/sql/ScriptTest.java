package org.jieli.gateway.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jieli.gateway.sql.Column.COUNT;
import static org.jieli.gateway.sql.Column.TEXT;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jieli.gateway.journal.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(TestDatabase.class)
class ScriptTest {

    private static final String ADD =
            "insert into script_test (name, number) select * from unnest(?, ?) returning name";
    private static final String DOUBLE =
            "update script_test t set number = 2 * number from unnest(?) as d(name) where t.name = d.name";
    private static final String ALL = """
            select name || number as it from script_test, unnest(?) as least(bound)
            where number >= least.bound  order by number desc""";

    private final JdbcTemplate jdbc;

    ScriptTest(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    @BeforeEach
    void table() {
        jdbc.execute("create table script_test (name text primary key, number integer not null)");
    }

    @AfterEach
    void noTable() {
        jdbc.execute("drop table script_test");
    }

    private static Rows rows(Column[] columns, Object[]... values) {
        Rows rows = new Rows(columns);
        for (Object[] row : values) {
            rows.add(row);
        }
        return rows;
    }

    private static Rows named(Object[]... values) {
        return rows(new Column[] {TEXT, COUNT}, values);
    }

    private static Rows names(String... names) {
        Rows rows = new Rows(TEXT);
        for (String name : names) {
            rows.add(name);
        }
        return rows;
    }

    private static Rows least(int number) {
        return rows(new Column[] {COUNT}, new Object[] {number});
    }

    private static Supplier<List<String>> all(Script script, Rows least) {
        return script.query(ALL, least, (row, n) -> n + row.getString("it"));
    }

    @Test
    void statementsAreDoneInTheirOrderAndEachHasItsOwnResult() {
        Script script = new Script();
        Supplier<List<String>> added = script.query(
                ADD, named(new Object[] {"甲", 1}, new Object[] {"乙", 20}), (row, n) -> row.getString("name"));
        Supplier<List<String>> before = all(script, least(0));
        script.update(DOUBLE, names("甲", "丙"));
        Supplier<List<String>> after = all(script, least(2));

        script.run(jdbc);

        assertThat(added.get()).containsExactlyInAnyOrder("甲", "乙");
        assertThat(before.get()).containsExactly("0乙20", "1甲1");
        assertThat(after.get()).containsExactly("0乙20", "1甲2");
    }

    @Test
    void whatHasNoRowsIsLeftOutAndFindsNothing() {
        Script script = new Script();
        Supplier<List<String>> nothing = all(script, new Rows(COUNT));
        script.update(DOUBLE, names());
        Supplier<List<String>> added =
                script.query(ADD, named(new Object[] {"甲", 1}), (row, n) -> row.getString("name"));

        script.run(jdbc);

        assertThat(nothing.get()).isEmpty();
        assertThat(added.get()).containsExactly("甲");
    }

    @Test
    void nothingIsKnownBeforeItRan() {
        Supplier<List<String>> early = all(new Script(), new Rows(COUNT));

        assertThatThrownBy(early::get).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStatementThatTheDatabaseRefusesFailsAllOfIt() {
        Script script = new Script();
        script.query(ADD, named(new Object[] {"甲", 1}), (row, n) -> row.getString("name"));
        Supplier<List<String>> refused =
                script.query(ADD, named(new Object[] {"乙", null}), (row, n) -> row.getString("name"));

        assertThatThrownBy(() -> script.run(jdbc)).isInstanceOf(DataIntegrityViolationException.class);

        assertThatThrownBy(refused::get).isInstanceOf(IllegalStateException.class);
        assertThat(jdbc.queryForObject("select count(*) from script_test", Integer.class))
                .as("kept without a transaction around it: one round trip is one implicit transaction")
                .isZero();
    }
}
