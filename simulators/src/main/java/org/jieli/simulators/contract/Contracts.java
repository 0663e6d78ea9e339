package org.jieli.simulators.contract;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.jieli.schemas.lexical.Times;

/** The dialects that the simulated partners speak, each read once. */
public final class Contracts {

    private Contracts() {}

    /** The stations and the bureau of Shanxi: JSON. */
    public static Contract shanxi() {
        return Shanxi.CONTRACT;
    }

    /** The stations and the bureau of Henan: XML in GB18030. */
    public static Contract henan() {
        return Henan.CONTRACT;
    }

    /** The national rescue system: JSON with times in milliseconds. */
    public static Contract national() {
        return National.CONTRACT;
    }

    /** The police of a province: a JSON shell around XML. */
    public static Contract police() {
        return Police.CONTRACT;
    }

    /** The tracing site: multipart forms in, JSON out. */
    public static Contract xunqin() {
        return Xunqin.CONTRACT;
    }

    /** The station of Jixi and the county bureaus with folders: sheets in GB18030. */
    public static Contract heilongjiang() {
        return Heilongjiang.CONTRACT;
    }

    /** All of them. */
    public static List<Contract> all() {
        return List.of(shanxi(), henan(), national(), police(), xunqin(), heilongjiang());
    }

    private static final class Shanxi {
        static final Contract CONTRACT =
                new JsonContract("shanxi", at -> Times.printDateTime(at.atOffset(Times.CHINA_OFFSET)));
    }

    private static final class Henan {
        static final Contract CONTRACT = new XmlContract("henan", Charset.forName("GB18030"));
    }

    private static final class National {
        static final Contract CONTRACT = new JsonContract("national", Instant::toEpochMilli);
    }

    private static final class Police {
        static final Contract CONTRACT = new PoliceContract();
    }

    private static final class Heilongjiang {
        static final Contract CONTRACT = new SheetContract();
    }

    private static final class Xunqin {
        static final Contract CONTRACT = new FormContract();
    }
}
