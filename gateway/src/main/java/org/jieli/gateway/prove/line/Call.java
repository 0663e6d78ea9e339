package org.jieli.gateway.prove.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One connection on a line. Thread-safe. */
final class Call {

    private static final int CHUNK = 16 * 1024;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int LEAST_DELAY = 50;
    private static final int MOST_DELAY = 400;

    private final Socket caller;
    private final Socket other = new Socket();
    private final Supplier<Weather> weather;

    Call(Socket caller, Supplier<Weather> weather) {
        this.caller = caller;
        this.weather = weather;
    }

    /** Passes everything on in both directions until one end hangs up. */
    void pass(InetSocketAddress target) {
        try {
            caller.setTcpNoDelay(true);
            other.connect(target, CONNECT_MILLIS);
            other.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(this::answers);
            requests();
            back.join();
        } catch (IOException nobodyThere) {
            reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reset();
        }
    }

    private void requests() throws IOException {
        byte[] chunk = new byte[CHUNK];
        InputStream in = caller.getInputStream();
        OutputStream out = other.getOutputStream();
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            Weather now = weather.get();
            delay(now);
            if (now != Weather.SWALLOWED) {
                out.write(chunk, 0, read);
            }
        }
        other.shutdownOutput();
    }

    private void answers() {
        try {
            byte[] chunk = new byte[CHUNK];
            InputStream in = other.getInputStream();
            OutputStream out = caller.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (!answer(out, chunk, read)) {
                    return;
                }
            }
            caller.shutdownOutput();
        } catch (IOException brokenOff) {
            reset();
        }
    }

    /** False if the answer was lost, and the connection with it. */
    private boolean answer(OutputStream out, byte[] chunk, int length) throws IOException {
        Weather now = weather.get();
        delay(now);
        switch (now) {
            case CLEAR, SLOW, SWALLOWED -> out.write(chunk, 0, length);
            case ANSWERS_TWICE -> {
                out.write(chunk, 0, length);
                out.write(chunk, 0, length);
            }
            case ANSWERS_LOST, DOWN -> reset();
            case HALF_CLOSED -> {
                caller.shutdownOutput();
                other.close();
            }
        }
        return now != Weather.ANSWERS_LOST && now != Weather.DOWN && now != Weather.HALF_CLOSED;
    }

    private static void delay(Weather now) {
        if (now == Weather.SLOW) {
            try {
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LEAST_DELAY, MOST_DELAY));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Breaks both ends off without a farewell. */
    void reset() {
        breakOff(caller);
        breakOff(other);
    }

    private static void breakOff(Socket end) {
        try {
            end.setSoLinger(true, 0);
            end.close();
        } catch (IOException closedAlready) {
            return;
        }
    }
}
