package org.jieli.routes.folder;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.DefaultCamelContext;
import org.jieli.mappings.dialects.Dialects;
import org.jieli.routes.Cast;
import org.jieli.routes.Counter;
import org.jieli.routes.Memory;
import org.jieli.routes.PlainDialect;
import org.jieli.routes.Relay;
import org.jieli.routes.RelaySettings;
import org.jieli.routes.journal.Acceptance;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.JournalException;
import org.jieli.routes.journal.Kept;
import org.jieli.routes.journal.MemoryJournal;
import org.jieli.routes.journal.Nodes;
import org.jieli.routes.journal.Shared;
import org.jieli.routes.partner.Context;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.routes.partner.Role;
import org.jieli.routes.partner.SftpAddress;
import org.jieli.schemas.code.Divisions;

/** A node of the gateway that reads the folder of the county bureau in Qinxian; its journal can be made to fail. */
final class Qinxian implements AutoCloseable {

    private static final AtomicInteger NODES = new AtomicInteger();

    private final SftpAddress address;
    private final Counter national;
    private final Shared shared;
    private final List<String> kept;
    private final AtomicInteger acceptancesUntilFailure = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger looks = new AtomicInteger();
    private Relay relay;

    Qinxian(SftpAddress address) {
        this(address, new Counter(), Memory.of(new MemoryJournal()), new CopyOnWriteArrayList<>());
    }

    private Qinxian(SftpAddress address, Counter national, Shared shared, List<String> kept) {
        this.address = address;
        this.national = national;
        this.shared = shared;
        this.kept = kept;
    }

    /** Another process on the same journal. */
    Qinxian anotherNode() {
        return new Qinxian(address, national, shared, kept);
    }

    void start() throws Exception {
        Journal journal = watched(Journal.class, shared.journal());
        Nodes nodes = watched(Nodes.class, shared.nodes());
        relay = new Relay(
                new DefaultCamelContext(),
                new Directory(List.of(partner(), Cast.at(Cast.NATIONAL, national.url())), Divisions.standard()),
                new Shared(journal, nodes, shared.parking(), shared.circuits(), shared.alerts()),
                RelaySettings.of("node-" + NODES.incrementAndGet()),
                new PlainDialect(),
                InstantSource.system());
        relay.start();
    }

    private Partner partner() {
        return new Partner(
                "qinxian",
                Sheets.QINXIAN,
                "沁县民政局",
                Role.STATION,
                Dialects.named("heilongjiang").orElseThrow(),
                List.of("140430"),
                Context.STRICT,
                Optional.empty(),
                Optional.of(address));
    }

    private <T> T watched(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> watched(method, arguments, real)));
    }

    private Object watched(Method method, Object[] arguments, Object real) throws Throwable {
        if (method.getName().equals("accept") && acceptancesUntilFailure.getAndDecrement() <= 0) {
            throw new JournalException("The test says so", null);
        }
        Object result;
        try {
            result = method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (result instanceof Kept.New
                && ((Acceptance) arguments[0]).message().partner().equals("qinxian")) {
            kept.add(((Acceptance) arguments[0]).message().key().messageId());
        }
        if (method.getName().equals("holds") && Boolean.TRUE.equals(result)) {
            looks.incrementAndGet();
        }
        return result;
    }

    void journalFailsAfter(int acceptances) {
        acceptancesUntilFailure.set(acceptances);
    }

    void journalWorksAgain() {
        acceptancesUntilFailure.set(Integer.MAX_VALUE);
    }

    /** The ids of the messages of Qinxian that were kept, each time they were. */
    List<String> kept() {
        return kept;
    }

    /** How often this node looked into the folder. */
    int looks() {
        return looks.get();
    }

    String trouble() {
        return relay.folders().troubles().get("qinxian");
    }

    Counter national() {
        return national;
    }

    void stop() {
        relay.close();
        relay = null;
    }

    @Override
    public void close() {
        if (relay != null) {
            relay.close();
        }
        national.close();
    }
}
