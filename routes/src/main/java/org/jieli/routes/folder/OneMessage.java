package org.jieli.routes.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jieli.mappings.Wire;
import org.jieli.routes.intake.Answer;
import org.jieli.routes.intake.Arrival;
import org.jieli.routes.intake.Inbound;
import org.jieli.routes.own.Receipts;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.sftp.FileTypes;
import org.jieli.schemas.problem.Acknowledgement;
import org.jieli.schemas.problem.Problem;

/** Files of one message each; the receipt is what the partner would get for it over HTTP (Z1 or Z2). */
final class OneMessage implements Content {

    private static final long LARGEST = 4L << 20;

    private final Partner partner;
    private final Function<Arrival, Answer> intake;
    private final Receipts receipts;
    private final InstantSource clock;

    OneMessage(Partner partner, Function<Arrival, Answer> intake, Receipts receipts, InstantSource clock) {
        this.partner = partner;
        this.intake = intake;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public boolean takes(String name) {
        return true;
    }

    @Override
    public Optional<String> manifestName(String name) {
        return Optional.empty();
    }

    @Override
    public long largest() {
        return LARGEST;
    }

    @Override
    public String receiptsName(String name) {
        return name + ".receipt." + FileTypes.ending(FileTypes.contentType(name));
    }

    @Override
    public Tally take(Fetched file, OutputStream to) {
        Wire wire = new Wire(bytes(file), FileTypes.contentType(file.name()));
        Answer answer = intake.apply(new Inbound(partner, wire, clock.instant()));
        write(answer.wire(), to);
        boolean accepted = answer.acknowledgement() == Acknowledgement.AA;
        return (accepted ? Tally.NOTHING_YET : Tally.UNREADABLE).and(answer.acknowledgement());
    }

    private static byte[] bytes(Fetched file) {
        try (InputStream in = file.spool().read()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void refuse(List<Problem> problems, OutputStream to) {
        write(receipts.reject(partner, Optional.empty(), clock.instant(), problems), to);
    }

    private static void write(Wire receipt, OutputStream to) {
        try (to) {
            to.write(receipt.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
