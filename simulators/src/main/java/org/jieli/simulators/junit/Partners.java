package org.jieli.simulators.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jieli.simulators.Cast;
import org.jieli.simulators.Part;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.control.Control;
import org.jieli.simulators.control.MovableClock;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The partners that are played for a test. Thread-safe but for {@link #restart}. */
public final class Partners implements ExtensionContext.Store.CloseableResource {

    private final List<Part> parts;
    private final Path folder;
    private final MovableClock clock;
    private volatile Cast cast;
    private volatile Control control;

    private Partners(List<Part> parts, Path folder, Clock base) {
        this.parts = parts;
        this.folder = folder;
        this.clock = new MovableClock(base);
        open();
    }

    static Partners open(JieliSimulators asked) {
        List<Part> parts = asked.value().length == 0
                ? List.of(Part.values())
                : Arrays.stream(asked.value()).map(Partners::part).toList();
        Clock base = asked.at().isEmpty() ? Clock.systemUTC() : Clock.fixed(Instant.parse(asked.at()), ZoneOffset.UTC);
        try {
            return new Partners(parts, Files.createTempDirectory("jieli-partners"), base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Part part(String word) {
        return Part.named(word)
                .orElseThrow(() -> new IllegalArgumentException("No such partner: " + word + "; there are "
                        + Arrays.stream(Part.values()).map(Part::word).toList()));
    }

    private void open() {
        cast = Cast.of(parts, folder, clock);
        control = new Control(cast.partners(), clock);
        cast.start();
    }

    /**
     * The partners of the running class or test, for other extensions.
     *
     * @throws org.junit.jupiter.api.extension.ParameterResolutionException if the class lacks {@link JieliSimulators}
     */
    public static Partners of(ExtensionContext context) {
        return SimulatorsExtension.partners(context);
    }

    /**
     * The partner with this word.
     *
     * @throws IllegalArgumentException if it is not played
     */
    public Partner named(String word) {
        cast.named(word);
        return new Partner(word, this);
    }

    /**
     * Tells all of them where the gateway is.
     *
     * @param keyOf the key of each at the gateway, by its word
     */
    public Partners connect(URI gateway, UnaryOperator<String> keyOf) {
        cast.partners().forEach(partner -> partner.connect(gateway, keyOf.apply(partner.name())));
        return this;
    }

    /** From now on they answer every question by themselves, those that came before too. */
    public Partners playByThemselves() {
        cast.playByThemselves();
        return this;
    }

    /** Closes all of them and opens them again on what they had written down, as after a kill; they have other ports and know no gateway. */
    public void restart() {
        cast.close();
        open();
    }

    /** Moves the clock on their walls on, see {@link MovableClock#advance}. */
    public Instant advance(Duration by) {
        return control.advance(by);
    }

    /** Everything a tester can do with them. */
    public Control control() {
        return control;
    }

    /** Where their ledgers are. */
    public Path folder() {
        return folder;
    }

    /** All of them. */
    public Cast cast() {
        return cast;
    }

    /** Fails if anything that came to any of them broke its contract, or came under the id of something else. */
    public void foundNothingWrong() {
        cast.partners().forEach(partner -> named(partner.name()).foundNothingWrong());
    }

    Simulator simulator(String word) {
        return cast.named(word);
    }

    @Override
    public void close() throws IOException {
        cast.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
