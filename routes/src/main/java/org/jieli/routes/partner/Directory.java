package org.jieli.routes.partner;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.schemas.code.Code;
import org.jieli.schemas.code.Divisions;
import org.jieli.schemas.value.DivisionCode;

/**
 * Finds who takes part and who serves a place (domain.md 2.2). Immutable and thread-safe.
 *
 * <p>A division is found by its code through time: a retired code leads to its successor; a county nobody serves leads to its
 * prefecture and then its province. A code with several successors leads to nobody, because a handover must never guess.
 */
public final class Directory {

    private final Map<String, Partner> byName = new LinkedHashMap<>();
    private final Map<String, Partner> byOrg = new LinkedHashMap<>();
    private final Divisions divisions;

    /**
     * @param partners all partners
     * @param divisions the division codes through time
     * @throws IllegalArgumentException if two partners have the same name or organisation code
     */
    public Directory(Collection<Partner> partners, Divisions divisions) {
        this.divisions = divisions;
        for (Partner partner : partners) {
            if (byName.put(partner.name(), partner) != null || byOrg.put(partner.org(), partner) != null) {
                throw new IllegalArgumentException("Two partners with the name or organisation of " + partner.name());
            }
        }
    }

    /** All partners in the order of the configuration. */
    public Collection<Partner> partners() {
        return List.copyOf(byName.values());
    }

    /** The partner with this name. */
    public Optional<Partner> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The partner with this organisation code. */
    public Optional<Partner> ofOrg(String orgCode) {
        return Optional.ofNullable(orgCode).map(byOrg::get);
    }

    /** The national registry. */
    public Optional<Partner> registry() {
        return ofRole(Role.REGISTRY);
    }

    /** The national tracing site. */
    public Optional<Partner> tracingSite() {
        return ofRole(Role.TRACING_SITE);
    }

    /** The police of the province in which {@code division} lies. */
    public Optional<Partner> police(String division) {
        return serving(Role.POLICE, province(division));
    }

    /** The provincial bureau of the province in which the organisation lies; the division is part of its code. */
    public Optional<Partner> bureauOf(String orgCode) {
        return serving(Role.PROVINCE, province(divisionOf(orgCode)));
    }

    /**
     * The station that serves {@code division} on {@code day}: the one that names the county, else its prefecture, else its
     * province.
     */
    public Optional<Partner> station(String division, LocalDate day) {
        return DivisionCode.of(division)
                .flatMap(code -> divisions.resolve(code, day).single())
                .flatMap(area -> nearestStation(area, day));
    }

    private Optional<Partner> nearestStation(Code area, LocalDate day) {
        return divisions.withParents(new DivisionCode(area.code()), day).stream()
                .flatMap(code -> serving(Role.STATION, code.code()).stream())
                .findFirst();
    }

    /** True if both organisations lie in the same province. */
    public boolean sameProvince(String orgCode, String otherOrgCode) {
        return province(divisionOf(orgCode)).equals(province(divisionOf(otherOrgCode)));
    }

    private Optional<Partner> ofRole(Role role) {
        return byName.values().stream()
                .filter(partner -> partner.role() == role)
                .findFirst();
    }

    private Optional<Partner> serving(Role role, String division) {
        return byName.values().stream()
                .filter(partner -> partner.role() == role && partner.serves().contains(division))
                .findFirst();
    }

    private static String divisionOf(String orgCode) {
        return orgCode.substring(3, 9);
    }

    private static String province(String division) {
        return division.substring(0, 2) + "0000";
    }
}
