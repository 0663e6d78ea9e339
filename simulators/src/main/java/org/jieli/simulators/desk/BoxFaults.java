package org.jieli.simulators.desk;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieli.simulators.fault.Fault;
import org.jieli.simulators.fault.Faults;
import org.jieli.simulators.fault.Moment;

/**
 * The faults of a box, as its parts ask for them. A file is of the type with which its name begins, {@code TYPE-MESSAGEID}. Whoever watches
 * is told once of each fault of each file: a gateway looks again and again. Thread-safe.
 */
final class BoxFaults {

    private static final Pattern NAME = Pattern.compile("([A-Z][0-9])-([0-9a-f-]{36})\\..*");
    private static final int MOST = 1000;

    private final Supplier<Faults> faults;
    private final SftpBox.Watch watch;
    private final Set<String> told = new HashSet<>();
    private Faults toldOf = Faults.NONE;

    BoxFaults(Supplier<Faults> faults, SftpBox.Watch watch) {
        this.faults = faults;
        this.watch = watch;
    }

    /** What goes wrong now, before a file is spoken of. */
    Optional<Fault> next(Moment moment) {
        return next(moment, "", "");
    }

    /** What goes wrong now with a file. */
    Optional<Fault> next(Moment moment, Path file) {
        Matcher name = NAME.matcher(
                file.getFileName() == null ? "" : file.getFileName().toString());
        return name.matches() ? next(moment, name.group(1), name.group(2)) : next(moment);
    }

    private Optional<Fault> next(Moment moment, String type, String messageId) {
        Faults today = faults.get();
        Optional<Fault> fault = today.next(moment, type);
        fault.filter(wrong -> isNew(today, wrong.word() + messageId))
                .ifPresent(wrong -> watch.disturbed(messageId, type, wrong));
        return fault;
    }

    private synchronized boolean isNew(Faults today, String key) {
        if (today != toldOf || told.size() == MOST) {
            told.clear();
            toldOf = today;
        }
        return told.add(key);
    }

    /** The faults of the day. */
    Faults today() {
        return faults.get();
    }
}
