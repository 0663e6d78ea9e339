package org.jieli.routes;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieli.routes.partner.Context;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.Role;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.schemas.code.Divisions;
import org.jieli.schemas.fixture.Orgs;

/** The partners of the Changzhi story, speaking the standard itself; the bureaus fetch from their inbox. */
public final class Cast {

    public static final Partner CHANGZHI = station("changzhi", Orgs.CHANGZHI_STATION, "140400");
    public static final Partner LULIANG = station("luliang", Orgs.LVLIANG_STATION, "141100");
    public static final Partner ANYANG = station("anyang", Orgs.ANYANG_STATION, "410500");
    public static final Partner HEBI = station("hebi", Orgs.HEBI_STATION, "410600");
    public static final Partner NATIONAL = called("national", Orgs.NATIONAL_REGISTRY, Role.REGISTRY);
    public static final Partner SHANXI_POLICE = called("shanxi-police", Orgs.SHANXI_POLICE, Role.POLICE, "140000");
    public static final Partner HENAN_POLICE = called("henan-police", Orgs.HENAN_POLICE, Role.POLICE, "410000");
    public static final Partner XUNQIN = called("xunqin", Orgs.TRACING_SITE, Role.TRACING_SITE);
    public static final Partner SHANXI_BUREAU = bureau("shanxi-bureau", Orgs.SHANXI_BUREAU, "140000");
    public static final Partner HENAN_BUREAU = bureau("henan-bureau", Orgs.HENAN_BUREAU, "410000");

    private Cast() {}

    /** A directory of all of them and of {@code more}. */
    public static Directory directory(Partner... more) {
        List<Partner> all = new ArrayList<>(List.of(
                CHANGZHI,
                LULIANG,
                ANYANG,
                HEBI,
                NATIONAL,
                SHANXI_POLICE,
                HENAN_POLICE,
                XUNQIN,
                SHANXI_BUREAU,
                HENAN_BUREAU));
        all.addAll(List.of(more));
        return new Directory(all, Divisions.standard());
    }

    /** A partner that is called at {@code url}. */
    public static Partner at(Partner partner, URI url) {
        return partner(partner.name(), partner.org(), partner.role(), Optional.of(url), partner.serves());
    }

    /** A partner with a box instead of an address. */
    public static Partner at(Partner partner, SftpAddress sftp) {
        return new Partner(
                partner.name(),
                partner.org(),
                partner.orgName(),
                partner.role(),
                partner.dialect(),
                partner.serves(),
                partner.context(),
                Optional.empty(),
                Optional.of(sftp));
    }

    private static Partner station(String name, String org, String serves) {
        return called(name, org, Role.STATION, serves);
    }

    private static Partner called(String name, String org, Role role, String... serves) {
        return partner(name, org, role, Optional.of(URI.create("http://127.0.0.1:9/" + name)), List.of(serves));
    }

    private static Partner bureau(String name, String org, String serves) {
        return partner(name, org, Role.PROVINCE, Optional.empty(), List.of(serves));
    }

    private static Partner partner(String name, String org, Role role, Optional<URI> url, List<String> serves) {
        return new Partner(name, org, name, role, new PlainDialect(), serves, Context.STRICT, url);
    }
}
