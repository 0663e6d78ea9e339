package org.jieli.gateway.simulate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.record.Leftover;
import org.jieli.simulators.record.Recorder;
import org.jieli.simulators.record.Recording;
import org.jieli.simulators.record.Scanner;

/**
 * Records what passes the doors of played partners and writes it, without the people in it, when it ends or the process is told to; if the
 * scanner finds anything left, nothing is written. Thread-safe.
 */
public final class Tape implements AutoCloseable {

    private final Recorder recorder = new Recorder();
    private final Path folder;
    private final PrintWriter out;
    private boolean ended;
    private boolean clean;

    /**
     * Begins to record.
     *
     * @param folder where to write at the end
     * @param out where to tell what was written
     */
    public Tape(Path folder, List<Simulator> partners, PrintWriter out) {
        this.folder = folder;
        this.out = out;
        partners.forEach(partner -> partner.passages().listen(recorder));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    @Override
    public void close() {
        end();
    }

    /** Ends the recording, once, and writes it; false if something was left, so that nothing was written. */
    public synchronized boolean end() {
        if (!ended) {
            ended = true;
            clean = written();
            out.flush();
        }
        return clean;
    }

    private boolean written() {
        Recording recording = recorder.recording(new SecureRandom());
        List<Leftover> left = new Scanner(recorder.originals()).scan(recording.content());
        if (!left.isEmpty()) {
            out.println("有残留，未写入任何内容 / Something is left; nothing was written");
            left.forEach(each -> out.printf("  %s  %s / %s%n", each.file(), each.zh(), each.en()));
            return false;
        }
        recording.write(folder);
        int count = recording.lines().size();
        out.printf(
                "已录制 %d 条消息，人员均已替换，核查无残留 / %d messages recorded, everybody replaced, nothing of them left: %s%n",
                count, count, folder);
        if (recorder.missed() > 0) {
            out.printf("此后 %d 条未录制 / %d more were not recorded%n", recorder.missed(), recorder.missed());
        }
        return true;
    }
}
