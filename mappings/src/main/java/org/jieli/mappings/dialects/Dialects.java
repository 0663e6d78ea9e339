package org.jieli.mappings.dialects;

import java.util.List;
import java.util.Optional;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.heilongjiang.HeilongjiangDialect;
import org.jieli.mappings.henan.HenanDialect;
import org.jieli.mappings.interchange.InterchangeDialect;
import org.jieli.mappings.national.NationalDialect;
import org.jieli.mappings.police.PoliceDialect;
import org.jieli.mappings.shanxi.ShanxiDialect;
import org.jieli.mappings.xunqin.XunqinDialect;

/** The one list of all dialects: a new dialect is one package, one contracts folder and one line here. */
public final class Dialects {

    private static final List<Dialect> ALL = List.of(
            InterchangeDialect.xml(),
            new ShanxiDialect(),
            new HenanDialect(),
            new HeilongjiangDialect(),
            new NationalDialect(),
            new PoliceDialect(),
            new XunqinDialect());

    private Dialects() {}

    /** All dialects. */
    public static List<Dialect> all() {
        return ALL;
    }

    /** The dialect of this name. */
    public static Optional<Dialect> named(String name) {
        return ALL.stream().filter(dialect -> dialect.name().equals(name)).findFirst();
    }
}
