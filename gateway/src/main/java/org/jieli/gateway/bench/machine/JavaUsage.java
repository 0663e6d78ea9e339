package org.jieli.gateway.bench.machine;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Asks another Java machine, on the same host, what it has used. The other program needs to know nothing of it. Thread-safe. */
public final class JavaUsage implements AutoCloseable {

    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private JavaUsage(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    /** @throws IOException if that process is no Java machine, or lets nobody ask */
    public static JavaUsage of(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                return new JavaUsage(
                        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /** Bytes that all threads of this process have allocated since the start. */
    public static long allocatedHere() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    /** Bytes that all threads have allocated since the start. */
    public long allocatedBytes() throws IOException {
        try {
            return (Long)
                    beans.getAttribute(ObjectName.getInstance("java.lang:type=Threading"), "TotalThreadAllocatedBytes");
        } catch (JMException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
