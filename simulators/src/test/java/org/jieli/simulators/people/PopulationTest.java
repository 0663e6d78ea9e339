package org.jieli.simulators.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jieli.schemas.code.Divisions;
import org.jieli.schemas.interchange.DocCheck;
import org.jieli.schemas.value.CitizenId;
import org.jieli.schemas.value.DivisionCode;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Person> PEOPLE = Population.of(2_000, 7);

    @Test
    void theSameSeedMakesTheSamePeopleAndAnotherSeedMakesOthers() {
        assertThat(Population.of(2_000, 7)).isEqualTo(PEOPLE);
        assertThat(Population.of(50, 7)).isEqualTo(PEOPLE.subList(0, 50));
        assertThat(Population.of(50, 8)).isNotEqualTo(PEOPLE.subList(0, 50));
    }

    @Test
    void nobodyHasANumberThatARealPersonCouldHave() {
        assertThat(PEOPLE).allSatisfy(person -> {
            String number = person.id().value();
            assertThat(CitizenId.check(number, Divisions.standard()::everHad)).isEqualTo(DocCheck.VALID);
            assertThat(number.substring(14, 17)).isIn("996", "997", "998", "999");
        });
        assertThat(PEOPLE).extracting(person -> person.id().value()).doesNotHaveDuplicates();
        assertThat(PEOPLE)
                .extracting(Person::phone)
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("138\\d{8}"));
    }

    @Test
    void aFamilySharesAHomeAndTheFathersName() {
        Map<Integer, List<Person>> families = PEOPLE.stream().collect(Collectors.groupingBy(Person::family));
        assertThat(families.values()).anySatisfy(family -> assertThat(family).hasSizeGreaterThan(3));
        assertThat(families.values()).allSatisfy(family -> {
            assertThat(family)
                    .extracting(Person::home)
                    .containsOnly(family.getFirst().home());
            Name father = family.getFirst().name();
            assertThat(family.stream().filter(person -> person.role() == Role.CHILD))
                    .allMatch(
                            child -> child.name().surname().equals(father.dotted() ? father.given() : father.surname()))
                    .allMatch(child ->
                            child.birth().isAfter(family.getFirst().birth().plusYears(20)));
        });
    }

    @Test
    void someNumbersBeginWithADivisionThatIsNoMore() {
        List<Person> historic = PEOPLE.stream()
                .filter(person ->
                        !person.id().division().value().equals(person.home().code()))
                .toList();
        assertThat(historic).hasSizeGreaterThan(50);
        assertThat(historic).allSatisfy(person -> assertThat(Divisions.standard()
                        .forId(new DivisionCode(person.id().division().value()), Population.DAY)
                        .areas())
                .extracting(area -> area.code())
                .contains(person.home().code()));
    }

    @Test
    void someNamesHaveCharactersThatOnlyGb18030HasInFourBytesAndSomeHaveADot() {
        assertThat(PEOPLE).anyMatch(person -> person.fullName()
                .codePoints()
                .mapToObj(Character::toString)
                .anyMatch(character -> character.getBytes(GB18030).length == 4));
        assertThat(PEOPLE).anyMatch(person -> person.fullName().contains("䶮"));
        assertThat(PEOPLE).anyMatch(person -> person.fullName().contains("·"));
        assertThat(PEOPLE)
                .allSatisfy(person -> assertThat(new String(person.fullName().getBytes(GB18030), GB18030))
                        .isEqualTo(person.fullName()));
    }

    @Test
    void theShareOfBadlyWrittenPeopleIsTheOneAskedForAndEveryKindOfDirtOccurs() {
        List<Written> written = Written.of(PEOPLE, 0.3, 7);
        assertThat(written.stream().filter(each -> !each.dirt().isEmpty()).count())
                .isBetween(500L, 700L);
        Set<Dirt> seen = written.stream().flatMap(each -> each.dirt().stream()).collect(Collectors.toSet());
        assertThat(seen).containsExactlyInAnyOrder(Dirt.values());
        assertThat(Written.of(PEOPLE, 0, 7)).allMatch(each -> each.dirt().isEmpty());
    }

    @Test
    void dirtyNumbersAreReadByTheStandardAsTheFieldsRulesSay() {
        Person person = PEOPLE.stream()
                .filter(each -> each.id().value().endsWith("X") && each.birth().getYear() < 2000)
                .findFirst()
                .orElseThrow();
        for (Dirt dirt : List.of(Dirt.FULL_WIDTH, Dirt.SPACES, Dirt.LOWER_X, Dirt.FIFTEEN_DIGITS)) {
            assertThat(CitizenId.read(dirt.written(person)).id())
                    .as(dirt.name())
                    .contains(person.id());
        }
        assertThat(CitizenId.read(Dirt.WRONG_CHECK.written(person)).check()).isEqualTo(DocCheck.BAD_CHECK);
    }

    @Test
    void aPortraitIsAJpegAndAlwaysTheSame() throws IOException {
        byte[] portrait = Portrait.jpeg(12);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(portrait));
        assertThat(read.getWidth()).isEqualTo(Portrait.WIDTH);
        assertThat(read.getHeight()).isEqualTo(Portrait.HEIGHT);
        assertThat(Portrait.jpeg(12)).isEqualTo(portrait);
        assertThat(Portrait.jpeg(13)).isNotEqualTo(portrait);
    }

    @Test
    void nothingOfAPersonIsPrinted() {
        Person person = PEOPLE.getFirst();
        assertThat(person.toString())
                .doesNotContain(person.fullName(), person.id().value(), person.phone());
    }
}
