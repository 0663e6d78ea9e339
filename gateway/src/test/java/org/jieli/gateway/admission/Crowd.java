package org.jieli.gateway.admission;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that holds many connections to the gateway; every second one has asked something and keeps the connection. */
final class Crowd {

    private static final byte[] QUESTION =
            "GET /actuator/health/liveness HTTP/1.1\r\nHost: jieli\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Crowd() {}

    /** Takes the port and the number of connections; says how many it holds, and holds them until its input ends. */
    public static void main(String[] arguments) throws IOException {
        InetSocketAddress gateway =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        List<SocketChannel> held = hold(gateway, Integer.parseInt(arguments[1]));
        System.out.println(held.size());
        int untilTold = System.in.read();
        System.exit(Math.min(untilTold, 0));
    }

    private static List<SocketChannel> hold(InetSocketAddress gateway, int most) throws IOException {
        List<SocketChannel> held = new ArrayList<>();
        try {
            while (held.size() < most) {
                SocketChannel channel = SocketChannel.open(gateway);
                if (held.size() % 2 == 0) {
                    channel.write(ByteBuffer.wrap(QUESTION));
                }
                held.add(channel);
            }
        } catch (SocketException noMoreFiles) {
            System.err.println("The machine allows " + held.size() + " connections");
        }
        return held;
    }
}
