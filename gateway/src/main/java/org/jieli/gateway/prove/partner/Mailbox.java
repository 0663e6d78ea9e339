package org.jieli.gateway.prove.partner;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A partner whom nobody can call fetches its messages one after the other, from any node, and gives a receipt for each. */
final class Mailbox implements Runnable {

    private static final int OK = 200;
    private static final int NOTHING = 204;
    private static final int PAUSE_MILLIS = 300;
    private static final int WAIT_SECONDS = 2;

    private final Desk desk;
    private final String key;
    private final Caller caller;
    private final BooleanSupplier open;
    private String cursor = "0";

    Mailbox(Desk desk, String key, Caller caller, BooleanSupplier open) {
        this.desk = desk;
        this.key = key;
        this.caller = caller;
        this.open = open;
    }

    @Override
    public void run() {
        try {
            while (open.getAsBoolean()) {
                if (!fetched(caller.anyNode())) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean fetched(NodeDoor node) throws InterruptedException {
        Optional<HttpResponse<byte[]>> next =
                caller.get(node, "/v1/inbox?after=" + cursor + "&wait=" + WAIT_SECONDS, key);
        int status = next.map(HttpResponse::statusCode).orElse(0);
        return status == NOTHING || status == OK && taken(node, next.get());
    }

    private boolean taken(NodeDoor node, HttpResponse<byte[]> message) throws InterruptedException {
        Reply reply = desk.take(message.body(), header(message, "Content-Type"));
        String path = "/v1/inbox/" + header(message, "Jieli-Message-Id") + "/receipt";
        boolean told = caller.post(
                        node,
                        path,
                        key,
                        reply.bytes(),
                        desk.station().tongue().contract.contentType())
                .filter(answer -> answer.statusCode() == NOTHING)
                .isPresent();
        if (told) {
            cursor = header(message, "Jieli-Cursor");
        }
        return told;
    }

    private static String header(HttpResponse<byte[]> message, String name) {
        return message.headers().firstValue(name).orElse("");
    }
}
