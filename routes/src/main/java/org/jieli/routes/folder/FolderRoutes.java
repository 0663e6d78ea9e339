package org.jieli.routes.folder;

import java.util.Comparator;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.jieli.routes.partner.Partner;

/** One route a partner whose folder is read: {@code PARTNER.collect}. They start when they are told to. */
final class FolderRoutes extends RouteBuilder {

    private static final Comparator<GenericFile<?>> OLDEST_FIRST = Comparator.<GenericFile<?>>comparingLong(
                    GenericFile::getLastModified)
            .thenComparing(GenericFile::getFileNameOnly);

    private final Map<Partner, FolderDoor> doors;

    FolderRoutes(Map<Partner, FolderDoor> doors) {
        this.doors = doors;
    }

    /** The id of a partner's route. */
    static String idOf(Partner partner) {
        return partner.name() + ".collect";
    }

    @Override
    public void configure() {
        bindToRegistry("untouched", new Untouched());
        bindToRegistry("oldestFirst", OLDEST_FIRST);
        doors.forEach(this::route);
    }

    private void route(Partner partner, FolderDoor door) {
        bindToRegistry(idOf(partner), door);
        long every = partner.sftp().orElseThrow().folders().every().toMillis();
        String itself = "#" + idOf(partner);
        from("sftp:" + partner.name() + "/in?processStrategy=#untouched&sorter=#oldestFirst&delay=" + every
                        + "&initialDelay=0&filter=" + itself + "&pollStrategy=" + itself)
                .routeId(idOf(partner))
                .autoStartup(false)
                .process(door::collect);
    }
}
