package org.jieli.routes.delivery;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.jieli.routes.Cast;
import org.jieli.routes.Counter;
import org.jieli.routes.Counter.Reply;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.message.Messages;
import org.junit.jupiter.api.AfterEach;

/** HTTP as a way to a partner. */
class HttpTransportTest implements TransportContract {

    private final Counter counter = new Counter();
    private final Partner hebi = Cast.at(Cast.HEBI, counter.url());

    @AfterEach
    void close() {
        counter.close();
    }

    @Override
    public Partner partner() {
        return hebi;
    }

    @Override
    public void addRoutes(CamelContext camel, Outcomes outcomes) throws Exception {
        camel.addRoutes(new HttpTransport(outcomes, HttpSettings.DEFAULT));
        HttpTransport.addRoute(camel, hebi);
    }

    @Override
    public List<byte[]> arrived() {
        return counter.received().stream().map(Messages::encode).toList();
    }

    @Override
    public void goAway() {
        counter.close();
    }

    @Override
    public void loseTheNextAnswer() {
        AtomicBoolean lost = new AtomicBoolean();
        counter.answers(message -> lost.getAndSet(true) ? Counter.accept(message) : new Reply(0, new byte[0]));
    }
}
