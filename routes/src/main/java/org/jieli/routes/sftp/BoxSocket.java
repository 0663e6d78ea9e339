package org.jieli.routes.sftp;

import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects to an address that was looked up before, and remembers whether it did. For one session. */
final class BoxSocket implements SocketFactory {

    private static final Logger LOG = LoggerFactory.getLogger(BoxSocket.class);

    private final InetAddress address;
    private final int timeoutMillis;
    private volatile Socket socket;

    BoxSocket(InetAddress address, int timeoutMillis) {
        this.address = address;
        this.timeoutMillis = timeoutMillis;
    }

    boolean connected() {
        return socket != null;
    }

    /** Ends the session, however far it came. */
    void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            LOG.debug("A connection to a box did not close", e);
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket made = new Socket();
        try {
            made.connect(new InetSocketAddress(address, port), timeoutMillis);
        } catch (IOException e) {
            made.close();
            throw e;
        }
        socket = made;
        return made;
    }

    @Override
    public InputStream getInputStream(Socket socket) throws IOException {
        return socket.getInputStream();
    }

    @Override
    public OutputStream getOutputStream(Socket socket) throws IOException {
        return socket.getOutputStream();
    }
}
