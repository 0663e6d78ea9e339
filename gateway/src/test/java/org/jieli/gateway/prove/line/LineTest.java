package org.jieli.gateway.prove.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A caller says one byte to a clerk behind the line, who answers with the next one. */
@Timeout(20)
class LineTest {

    private static final int QUESTION = 7;
    private static final int ANSWER = 8;
    private static final int PATIENCE_MILLIS = 500;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final AtomicInteger asked = new AtomicInteger();
    private ServerSocket clerk;
    private Line line;

    @BeforeEach
    void open() throws IOException {
        clerk = clerk();
        line = new Line(clerk.getLocalPort());
    }

    private ServerSocket clerk() throws IOException {
        ServerSocket desk = new ServerSocket(0, 10, HERE);
        Thread.ofVirtual().start(() -> {
            while (!desk.isClosed()) {
                try {
                    Socket caller = desk.accept();
                    Thread.ofVirtual().start(() -> serve(caller));
                } catch (IOException e) {
                    return;
                }
            }
        });
        return desk;
    }

    private void serve(Socket caller) {
        try (caller) {
            for (int question = caller.getInputStream().read();
                    question >= 0;
                    question = caller.getInputStream().read()) {
                asked.incrementAndGet();
                caller.getOutputStream().write(question + 1);
            }
        } catch (IOException reset) {
            return;
        }
    }

    @AfterEach
    void close() throws IOException {
        line.close();
        clerk.close();
    }

    private Socket call() throws IOException {
        Socket call = new Socket(HERE, line.port());
        call.setSoTimeout(PATIENCE_MILLIS * 4);
        return call;
    }

    private static int ask(Socket call) throws IOException {
        call.getOutputStream().write(QUESTION);
        return call.getInputStream().read();
    }

    @Test
    void aClearLinePassesEverythingOn() throws IOException {
        try (Socket call = call()) {
            assertThat(ask(call)).isEqualTo(ANSWER);
            assertThat(ask(call)).isEqualTo(ANSWER);
        }
    }

    @Test
    void aSlowLinePassesEverythingOnLate() throws IOException {
        line.turn(Weather.SLOW);
        try (Socket call = call()) {
            long start = System.nanoTime();
            assertThat(ask(call)).isEqualTo(ANSWER);
            assertThat(System.nanoTime() - start).isGreaterThan(50_000_000L);
        }
    }

    @Test
    void aLostAnswerResetsTheConnectionAfterTheQuestionWentThrough() throws IOException {
        line.turn(Weather.ANSWERS_LOST);
        try (Socket call = call()) {
            assertThatThrownBy(() -> ask(call)).isInstanceOf(SocketException.class);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aHalfClosedLineEndsInGoodOrderAfterTheQuestionWentThrough() throws IOException {
        line.turn(Weather.HALF_CLOSED);
        try (Socket call = call()) {
            assertThat(ask(call)).isEqualTo(-1);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void anAnswerMayComeTwice() throws IOException {
        line.turn(Weather.ANSWERS_TWICE);
        try (Socket call = call()) {
            assertThat(ask(call)).isEqualTo(ANSWER);
            assertThat(call.getInputStream().read()).isEqualTo(ANSWER);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aSwallowedQuestionIsNeverAnsweredAndItsConnectionEndsWithTheWeather() throws IOException {
        line.turn(Weather.SWALLOWED);
        try (Socket call = call()) {
            call.setSoTimeout(PATIENCE_MILLIS);
            assertThatThrownBy(() -> ask(call)).isInstanceOf(SocketTimeoutException.class);
            assertThat(asked).hasValue(0);

            line.turn(Weather.CLEAR);
            assertThatThrownBy(() -> call.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aLineThatIsDownResetsOldAndNewConnections() throws IOException {
        try (Socket old = call()) {
            assertThat(ask(old)).isEqualTo(ANSWER);
            line.turn(Weather.DOWN);

            assertThatThrownBy(() -> ask(old)).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> {
                        try (Socket late = call()) {
                            ask(late);
                        }
                    })
                    .isInstanceOf(SocketException.class);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void itLeadsToWhereTheOtherEndIsNow() throws IOException {
        clerk.close();
        try (ServerSocket moved = clerk()) {
            line.leadTo(moved.getLocalPort());
            try (Socket call = call()) {
                assertThat(ask(call)).isEqualTo(ANSWER);
            }
        }
    }
}
