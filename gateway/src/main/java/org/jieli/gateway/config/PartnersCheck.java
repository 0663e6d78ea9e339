package org.jieli.gateway.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jieli.mappings.Dialect;
import org.jieli.routes.partner.Partner;

/** Turns the blocks into partners and checks what holds between them; tells everything that is wrong at once. */
final class PartnersCheck {

    private final Function<String, Optional<Dialect>> dialects;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Partner> holders = new HashMap<>();

    /**
     * @param dialects finds a dialect by its word
     * @param others what is wrong elsewhere, told together with the rest
     */
    PartnersCheck(Function<String, Optional<Dialect>> dialects, List<Fault> others) {
        this.dialects = dialects;
        faults.addAll(others);
    }

    /** @throws WrongConfigurationException telling every fault of every block */
    List<Partner> partners(Map<String, PartnerBlock> blocks) {
        if (blocks.isEmpty()) {
            throw new WrongConfigurationException("没有配置任何伙伴", "There is no partner in the configuration");
        }
        List<Partner> partners = new ArrayList<>();
        blocks.forEach((name, block) -> partner(name, block).ifPresent(partners::add));
        partners.forEach(this::checkAlone);
        if (!faults.isEmpty()) {
            throw new WrongConfigurationException(faults);
        }
        return partners;
    }

    private Optional<Partner> partner(String name, PartnerBlock block) {
        PartnerCheck check = new PartnerCheck(name, block);
        Optional<Partner> partner = check.partner(dialects);
        faults.addAll(check.faults());
        return partner;
    }

    private void checkAlone(Partner partner) {
        take("org " + partner.org(), partner);
        switch (partner.role()) {
            case REGISTRY, TRACING_SITE -> take("role " + partner.role(), partner);
            case STATION, PROVINCE, POLICE ->
                partner.serves().forEach(division -> take("role " + partner.role() + ", serves " + division, partner));
            case GATEWAY -> throw new IllegalArgumentException("Not a role of a partner");
        }
    }

    private void take(String what, Partner partner) {
        Partner other = holders.putIfAbsent(what, partner);
        if (other != null) {
            String both = other.name() + ", " + partner.name() + ": " + what;
            faults.add(new Fault("两个伙伴重复：" + both, "Two partners have the same: " + both));
        }
    }
}
