package org.jieli.simulators.certify.trial;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieli.schemas.value.OrgCode;
import org.jieli.simulators.Part;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Contracts;
import org.jieli.simulators.unplayable.UnplayableException;

/**
 * Whom the tested system is.
 *
 * @param name its word, or its organisation code
 * @param org its organisation code
 * @param contract the contract of its dialect
 * @param transport how messages reach it
 */
public record Party(String name, String org, Contract contract, Role role, Transport transport) {

    private static final String BUREAU = "MZT";

    /**
     * The party that a tester names.
     *
     * @param dialect the word of a dialect
     * @param as the word of one of the shipped partners that speaks it, or any organisation code
     * @throws UnplayableException if there is no such dialect, or no such party in it
     */
    public static Party of(String dialect, String as) {
        Contract contract = contract(dialect);
        String org = org(dialect, as);
        Role role = role(dialect, org);
        return new Party(as, org, contract, role, transport(dialect, role));
    }

    private static Contract contract(String dialect) {
        return Contracts.all().stream()
                .filter(known -> known.dialect().equals(dialect))
                .findFirst()
                .orElseThrow(() -> new UnplayableException(
                        "没有这种方言：" + dialect + "，可选 " + dialects(),
                        "No such dialect: " + dialect + "; there are " + dialects()));
    }

    private static String dialects() {
        return Contracts.all().stream().map(Contract::dialect).collect(Collectors.joining(", "));
    }

    private static String org(String dialect, String as) {
        return speaking(dialect)
                .filter(part -> part.word().equals(as))
                .findFirst()
                .map(Part::org)
                .or(() -> OrgCode.of(as).map(OrgCode::value))
                .orElseThrow(() -> new UnplayableException(
                        "方言 " + dialect + " 没有这个合作方：" + as + "，可选 " + names(dialect) + " 或机构编码",
                        "Dialect " + dialect + " has no such partner: " + as + "; there are " + names(dialect)
                                + ", or an organisation code"));
    }

    private static String names(String dialect) {
        return speaking(dialect).map(Part::word).collect(Collectors.joining(", "));
    }

    private static Stream<Part> speaking(String dialect) {
        return Arrays.stream(Part.values())
                .filter(part -> part.contract().dialect().equals(dialect));
    }

    private static Role role(String dialect, String org) {
        return switch (dialect) {
            case "national" -> Role.REGISTRY;
            case "police" -> Role.POLICE;
            case "xunqin" -> Role.TRACING_SITE;
            default -> org.startsWith(BUREAU) ? Role.BUREAU : Role.STATION;
        };
    }

    private static Transport transport(String dialect, Role role) {
        if (dialect.equals("heilongjiang")) {
            return Transport.FOLDER;
        }
        return role == Role.BUREAU ? Transport.INBOX : Transport.HTTP;
    }
}
