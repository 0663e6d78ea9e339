package org.jieli.simulators.certify.trial;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieli.schemas.value.OrgCode;
import org.jieli.simulators.answer.UnplayableException;
import org.jieli.simulators.contract.Contract;
import org.jieli.simulators.contract.Contracts;

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

    /** One of the partners of the shipped configuration. */
    private record Known(String name, String org, String dialect) {}

    private static final List<Known> KNOWN = List.of(
            new Known("changzhi", "JZZ14040001", "shanxi"),
            new Known("luliang", "JZZ14110001", "shanxi"),
            new Known("shanxi-bureau", "MZT14000001", "shanxi"),
            new Known("anyang", "JZZ41050001", "henan"),
            new Known("hebi", "JZZ41060001", "henan"),
            new Known("henan-bureau", "MZT41000001", "henan"),
            new Known("national", "GJP11000001", "national"),
            new Known("shanxi-police", "GAJ14000001", "police"),
            new Known("henan-police", "GAJ41000001", "police"),
            new Known("xunqin", "XQW11000001", "xunqin"),
            new Known("jixi", "JZZ23030001", "heilongjiang"),
            new Known("qinxian", "MZJ14043001", "heilongjiang"));

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
        return Stream.of(
                        Contracts.shanxi(),
                        Contracts.henan(),
                        Contracts.heilongjiang(),
                        Contracts.national(),
                        Contracts.police(),
                        Contracts.xunqin())
                .filter(known -> known.dialect().equals(dialect))
                .findFirst()
                .orElseThrow(() -> new UnplayableException(
                        "没有这种方言：" + dialect + "，可选 " + dialects(),
                        "No such dialect: " + dialect + "; there are " + dialects()));
    }

    private static String dialects() {
        return KNOWN.stream().map(Known::dialect).distinct().collect(Collectors.joining(", "));
    }

    private static String org(String dialect, String as) {
        Optional<String> known = KNOWN.stream()
                .filter(party -> party.dialect().equals(dialect) && party.name().equals(as))
                .map(Known::org)
                .findFirst();
        return known.or(() -> OrgCode.of(as).map(OrgCode::value))
                .orElseThrow(() -> new UnplayableException(
                        "方言 " + dialect + " 没有这个合作方：" + as + "，可选 " + names(dialect) + " 或机构编码",
                        "Dialect " + dialect + " has no such partner: " + as + "; there are " + names(dialect)
                                + ", or an organisation code"));
    }

    private static String names(String dialect) {
        return KNOWN.stream()
                .filter(party -> party.dialect().equals(dialect))
                .map(Known::name)
                .collect(Collectors.joining(", "));
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
