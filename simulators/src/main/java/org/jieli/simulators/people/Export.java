package org.jieli.simulators.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jieli.schemas.value.CaseNo;
import org.jieli.schemas.value.OrgCode;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Field;
import org.jieli.simulators.letter.Letter;
import org.jieli.simulators.letter.MessageIds;

/**
 * Writes people into a folder: {@code people.csv}, {@code portraits/000001.jpg} and {@code messages/DIALECT/000001-F1.json}. No name of a
 * file says who it is about. Without dirt every message keeps its contract.
 */
public final class Export {

    /** The table of the people. */
    public static final String TABLE = "people.csv";

    private static final int CASES_A_DAY = 9999;
    private static final LocalDate FIRST_CASES = LocalDate.of(2023, 2, 6);
    private static final String FILE = "%06d";
    private static final int ORG = 11;

    private final Path folder;
    private final List<Contract> contracts;
    private final long seed;

    /**
     * @param folder where to write; made if missing
     * @param contracts of the dialects that are wanted
     * @param seed of the people, which the ids of their messages depend on
     */
    public Export(Path folder, List<Contract> contracts, long seed) {
        this.folder = folder;
        this.contracts = List.copyOf(contracts);
        this.seed = seed;
    }

    /** Writes everything, and returns the number of messages. */
    public int write(List<Written> people) {
        file(TABLE, PeopleTable.csv(people).getBytes(StandardCharsets.UTF_8));
        int messages = 0;
        for (Written written : people) {
            byte[] portrait = Portrait.jpeg(seed * 31 + written.person().number());
            String number = FILE.formatted(written.person().number());
            file("portraits/" + number + ".jpg", portrait);
            for (Contract contract : contracts) {
                messages += write(contract, number, written, kin(written, people), portrait);
            }
        }
        return messages;
    }

    private int write(Contract contract, String number, Written written, Person kin, byte[] portrait) {
        List<String> samples = Fields.of(contract.dialect()).samples();
        for (String sample : samples) {
            Letter letter = letter(contract, sample, written, kin, portrait);
            String ending = contract.contentType(letter).startsWith("multipart") ? "form" : contract.extension();
            String name = "messages/" + contract.dialect() + "/" + number + "-" + sample + "." + ending;
            file(name, letter.bytes());
            if (ending.equals("form")) {
                file(name + ".content-type", contract.contentType(letter).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return samples.size();
    }

    /** A message about a person. */
    Letter letter(Contract contract, String sample, Written written, Person kin, byte[] portrait) {
        Letter letter = renumbered(contract, contract.example(sample), sample, written.person());
        new Filler(contract).fill(letter, written, kin, portrait);
        return letter;
    }

    /** With a case and an id of its own; numbers that are made of the case number follow it. */
    private Letter renumbered(Contract contract, Letter sample, String name, Person person) {
        Letter letter = contract.words()
                .read(sample, Field.CASE_NO)
                .map(old ->
                        contract.open(replaced(sample.bytes(), old, caseNo(old, person)), contract.contentType(sample)))
                .orElse(sample);
        Instant at = FIRST_CASES.atStartOfDay(ZoneOffset.UTC).toInstant();
        contract.words().write(letter, Field.MESSAGE_ID, MessageIds.of(at, seed + " " + person.number() + " " + name));
        return letter;
    }

    private static String caseNo(String old, Person person) {
        int index = person.number() - 1;
        return CaseNo.of(
                        new OrgCode(old.substring(0, ORG)),
                        FIRST_CASES.plusDays(index / CASES_A_DAY),
                        index % CASES_A_DAY + 1)
                .value();
    }

    private static byte[] replaced(byte[] bytes, String old, String now) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace(old, now).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Another one of the family; whoever has none is written as kin of himself. */
    static Person kin(Written of, List<Written> people) {
        int number = of.person().number();
        return IntStream.of(number - 2, number)
                .filter(index -> index >= 0 && index < people.size())
                .mapToObj(index -> people.get(index).person())
                .filter(other -> other.family() == of.person().family())
                .findFirst()
                .orElse(of.person());
    }

    private void file(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
