package org.jieli.gateway.bench.parts;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jieli.gateway.bench.load.Door;
import org.jieli.gateway.bench.load.HandoverNotices;
import org.jieli.gateway.bench.load.HenanReceipt;
import org.jieli.gateway.bench.load.Numbers;
import org.jieli.mappings.Wire;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Receipt;
import org.jieli.schemas.problem.Problem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What each part of relaying the handover notice of the benchmark costs, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PartsBenchmark {

    private final Parts parts = new Parts();
    private final Instant now = Instant.now();
    private final Numbers numbers = new Numbers(now.toEpochMilli());
    private final Wire notice =
            new Wire(HandoverNotices.to(HandoverNotices.HEBI, numbers).letter(1), Door.JSON);
    private final Message message = parts.read(notice);
    private final byte[] kept = parts.encode(message);
    private final Wire answer = new Wire(new HenanReceipt().of(numbers.messageId(1)), HenanReceipt.CONTENT_TYPE);

    /** Parse, check against the contract and map what came. */
    @Benchmark
    public Message read() {
        return parts.read(notice);
    }

    /** Check against the rules. */
    @Benchmark
    public List<Problem> check() {
        return parts.check(message, now);
    }

    /** Canonical form and SM3 of the content. */
    @Benchmark
    public String digest() {
        return parts.digest(message);
    }

    /** SM3 of the bytes that came. */
    @Benchmark
    public String digestOfBytes() {
        return parts.digest(notice);
    }

    /** Write the form that is kept. */
    @Benchmark
    public byte[] encode() {
        return parts.encode(message);
    }

    /** Write the sender's receipt. */
    @Benchmark
    public Wire receipt() {
        return parts.receipt(message, notice);
    }

    /** Read the form that is kept. */
    @Benchmark
    public Message decode() {
        return parts.decode(kept);
    }

    /** Map, write and check what goes out. */
    @Benchmark
    public Wire write() {
        return parts.write(message);
    }

    /** Read the receiver's receipt. */
    @Benchmark
    public Receipt readReceipt() {
        return parts.readReceipt(answer);
    }
}
