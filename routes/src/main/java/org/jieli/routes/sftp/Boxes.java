package org.jieli.routes.sftp;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;

/** The boxes of all partners that have one. Thread-safe. */
public final class Boxes implements AutoCloseable {

    private final Directory directory;
    private final Map<String, SftpBox> byPartner = new LinkedHashMap<>();

    /** The boxes of a directory; none is opened before it is used. */
    public Boxes(Directory directory, SftpSettings settings) {
        this.directory = directory;
        directory.partners().forEach(partner -> partner.sftp()
                .ifPresent(address -> byPartner.put(partner.name(), new SftpBox(address, settings))));
    }

    /** Makes {@code sftp:PARTNER/in} and {@code sftp:PARTNER/out} known to {@code camel}. */
    public void install(CamelContext camel) {
        camel.addComponent("sftp", new BoxComponent(this));
    }

    /**
     * The box of a partner.
     *
     * @throws IllegalArgumentException if it has none
     */
    public Box of(Partner partner) {
        SftpBox box = byPartner.get(partner.name());
        if (box == null) {
            throw new IllegalArgumentException(partner.name() + " has no box");
        }
        return box;
    }

    Partner partner(String name) {
        return directory.named(name).orElseThrow(() -> new IllegalArgumentException("No such partner: " + name));
    }

    @Override
    public void close() {
        byPartner.values().forEach(SftpBox::close);
    }
}
