package org.jieli.gateway.bench.parts;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jieli.gateway.bench.load.Xinxiang;
import org.jieli.mappings.Dialect;
import org.jieli.mappings.Reading;
import org.jieli.mappings.Wire;
import org.jieli.mappings.dialects.Dialects;
import org.jieli.routes.own.OwnMessages;
import org.jieli.routes.own.Receipts;
import org.jieli.routes.partner.Context;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.Role;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Receipt;
import org.jieli.schemas.message.Digests;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.rule.Rules;

/** The parts of which relaying a message consists, each a plain function; what goes wrong is a fault of the benchmark. Thread-safe. */
public final class Parts {

    private final Dialect shanxi = Dialects.named("shanxi").orElseThrow();
    private final Dialect henan = Dialects.named("henan").orElseThrow();
    private final Rules rules = Rules.standard(Messages::digest);
    private final Partner sender = partner(Xinxiang.PARTNER, Xinxiang.ORG, Xinxiang.NAME, Role.STATION, shanxi);
    private final Receipts receipts = new Receipts(
            new OwnMessages(
                    partner(
                            "jieli",
                            "WGJ11000001",
                            "接力网关",
                            Role.GATEWAY,
                            Dialects.named("interchange").orElseThrow()),
                    Generators.timeBasedEpochRandomGenerator()::generate),
            () -> 0);

    private static Partner partner(String name, String org, String orgName, Role role, Dialect dialect) {
        return new Partner(name, org, orgName, role, dialect, List.of(), Context.STRICT, Optional.empty());
    }

    /** Parses a message in {@code shanxi}, checks it against the contract and maps it. */
    public Message read(Wire wire) {
        return shanxi.read(wire).message().orElseThrow();
    }

    /** Checks it against the rules of the standard. */
    public List<Problem> check(Message message, Instant now) {
        List<Problem> problems = rules.check(message, now);
        if (Problem.anyError(problems)) {
            throw new IllegalArgumentException("A message of the benchmark breaks a rule: " + problems);
        }
        return problems;
    }

    /** The digest of its content: canonical form and SM3. */
    public String digest(Message message) {
        return Messages.digest(message.getBody());
    }

    /** The digest of the bytes that came. */
    public String digest(Wire wire) {
        return Digests.sm3(wire.bytes());
    }

    /** The form in which it is kept. */
    public byte[] encode(Message message) {
        return Messages.encode(message);
    }

    /** The message from the form in which it is kept. */
    public Message decode(byte[] kept) {
        return Messages.decode(kept);
    }

    /** Maps it to {@code henan}, writes it and checks it against the contract. */
    public Wire write(Message message) {
        return henan.write(message).wire().orElseThrow();
    }

    /** The receipt that the sender gets. */
    public Wire receipt(Message message, Wire wire) {
        String id = message.getEnvelope().getMessageId();
        return receipts.receipt(sender, id, Instant.now(), digest(wire), Optional.empty(), List.of());
    }

    /** Reads the receipt of the receiver. */
    public Receipt readReceipt(Wire wire) {
        Reading reading = henan.read(wire);
        return (Receipt) reading.message().orElseThrow().getBody();
    }
}
