package org.jieli.simulators.certify;

import java.io.IOException;
import java.nio.file.Path;
import org.jieli.simulators.desk.BoxFolders;

/** What stands between certification and a partner and may change what is said. Right unless it is told otherwise. */
interface Filter {

    Filter NOTHING = new Filter() {};

    /** A message to the partner, and what is said to it. */
    default Proxy.Answer toThem(Proxy.Call call, Proxy.Next next) throws IOException, InterruptedException {
        return next.say(call);
    }

    /** A message from the partner, and what the gateway says to it. */
    default Proxy.Answer fromThem(Proxy.Call call, Proxy.Next next) throws IOException, InterruptedException {
        return next.say(call);
    }

    /** Something done to the folders of the partner, again and again. */
    default void inFolders(Path root) throws IOException {}

    /** The folder of the partner in which the gateway looks for what the partner puts. */
    default String toGateway() {
        return BoxFolders.TO_GATEWAY;
    }
}
