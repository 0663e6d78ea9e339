package org.jieli.simulators.certify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieli.simulators.Cast;
import org.jieli.simulators.FolderSimulator;
import org.jieli.simulators.Part;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.answer.Choice;
import org.jieli.simulators.certify.trial.Bench;
import org.jieli.simulators.certify.trial.Door;
import org.jieli.simulators.certify.trial.FolderPost;
import org.jieli.simulators.certify.trial.HttpCourier;
import org.jieli.simulators.certify.trial.InboxDoor;
import org.jieli.simulators.certify.trial.Letterbox;
import org.jieli.simulators.certify.trial.Pace;
import org.jieli.simulators.certify.trial.Party;
import org.jieli.simulators.certify.trial.Result;
import org.jieli.simulators.certify.trial.SftpAccess;
import org.jieli.simulators.certify.trial.SftpFolders;
import org.jieli.simulators.desk.BoxFolders;
import org.jieli.simulators.desk.SftpBox;

/** Certifies a played partner, right or with something in front of it that makes it wrong. */
final class Stand {

    static final String KEY = "a-key-of-the-test";

    static final Pace QUICK = new Pace(Duration.ofMillis(2500), Duration.ofSeconds(8), Duration.ofMillis(1500));

    private Stand() {}

    /** The whole suite of one of the cast, by the way in which messages reach it. */
    static Report certify(String name, Path folder, Function<Defects, Filter> defect)
            throws IOException, InterruptedException {
        Part part = Part.named(name).orElseThrow();
        return switch (Party.of(part.contract().dialect(), name).transport()) {
            case HTTP -> withDoor(name, folder, defect);
            case INBOX -> fetching(name, folder, defect);
            case FOLDER -> withFolders(part, folder, defect.apply(new Defects(part.contract())));
        };
    }

    private static Report withFolders(Part part, Path folder, Filter filter) throws IOException, InterruptedException {
        Party party = Party.of(part.contract().dialect(), part.word());
        Letterbox letterbox = new Letterbox(party.contract(), Clock.systemUTC());
        Path place = Files.createTempDirectory(folder, part.word());
        try (Cast cast = Cast.of(List.of(part), place, Clock.systemUTC())) {
            FolderSimulator partner = (FolderSimulator) cast.named(part.word());
            Meddler meddler =
                    new Meddler(() -> filter.inFolders(partner.folders().root()));
            partner.start(0);
            partner.playByItself();
            SftpAccess access = access(partner, filter.toGateway());
            try (meddler;
                    FolderPost post = new FolderPost(
                            new SftpFolders(access), access, party.contract(), letterbox, Duration.ofSeconds(10))) {
                Bench bench = new Bench(party, post, letterbox, QUICK, Clock.systemUTC());
                return new Certification(bench, result -> {}).run(Suite.of(party));
            }
        }
    }

    private static SftpAccess access(FolderSimulator partner, String toGateway) {
        return new SftpAccess(
                "127.0.0.1",
                partner.box().address().getPort(),
                SftpBox.USER,
                partner.box().fingerprint(),
                Optional.of(partner.box().password()),
                Optional.empty(),
                toGateway,
                BoxFolders.FROM_GATEWAY,
                BoxFolders.RECEIPTS);
    }

    private static Report withDoor(String name, Path folder, Function<Defects, Filter> defect)
            throws IOException, InterruptedException {
        Part part = Part.named(name).orElseThrow();
        try (Cast cast = Cast.of(List.of(part), Files.createTempDirectory(folder, name), Clock.systemUTC())) {
            Simulator partner = cast.named(name);
            return certify(partner, defect.apply(new Defects(partner.contract())));
        }
    }

    private static Report fetching(String name, Path folder, Function<Defects, Filter> defect)
            throws IOException, InterruptedException {
        Part part = Part.named(name).orElseThrow();
        Party party = Party.of(part.contract().dialect(), name);
        Filter filter = defect.apply(new Defects(part.contract()));
        try (Cast cast = Cast.of(List.of(part), Files.createTempDirectory(folder, name), Clock.systemUTC());
                InboxDoor inbox = new InboxDoor("127.0.0.1", 0, KEY, Duration.ofSeconds(10));
                Proxy back = new Proxy(inbox.address(), filter::fromThem)) {
            cast.named(name).connect(back.address(), KEY);
            Bench bench = new Bench(
                    party, inbox, new Letterbox(party.contract(), Clock.systemUTC()), QUICK, Clock.systemUTC());
            return new Certification(bench, result -> {}).run(Suite.of(party));
        }
    }

    private static Report certify(Simulator partner, Filter filter) throws IOException, InterruptedException {
        Party party = Party.of(partner.contract().dialect(), partner.name());
        Letterbox letterbox = new Letterbox(party.contract(), Clock.systemUTC());
        partner.start(0);
        try (Door door = new Door("127.0.0.1", 0, KEY, letterbox);
                Proxy front = new Proxy(partner.address().orElseThrow(), filter::toThem);
                Proxy back = new Proxy(door.address(), filter::fromThem);
                HttpCourier courier = new HttpCourier(front.address(), Duration.ofSeconds(10))) {
            partner.connect(back.address(), KEY);
            partner.playByItself();
            answerOnceThatThePoliceWillHandleIt(partner);
            Bench bench = new Bench(party, courier, letterbox, QUICK, Clock.systemUTC());
            return new Certification(bench, result -> {}).run(Suite.of(party));
        }
    }

    private static void answerOnceThatThePoliceWillHandleIt(Simulator partner) {
        if (partner.contract().dialect().equals("police")) {
            partner.answers().choose("C1", new Choice("police-handling", Optional.empty()), 1);
        }
    }

    static Set<String> failed(Report report) {
        return report.results().stream()
                .filter(Result::isFailed)
                .map(result -> result.tried().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong, or was not tried, each in one line. */
    static List<String> told(Report report) {
        return report.results().stream()
                .filter(result -> !result.isPassed())
                .map(result -> result.tried() + " "
                        + result.problems().stream()
                                .map(problem ->
                                        problem.code() + " " + problem.place().path() + " " + problem.textEn())
                                .toList()
                        + result.skipped())
                .toList();
    }
}
