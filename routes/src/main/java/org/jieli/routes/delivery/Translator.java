package org.jieli.routes.delivery;

import java.util.List;
import java.util.Optional;
import org.jieli.mappings.Writing;
import org.jieli.routes.journal.Delivery;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.message.Messages;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says a message in its receiver's dialect: the same delivery always gives the same bytes. Thread-safe. */
final class Translator {

    private static final Logger LOG = LoggerFactory.getLogger(Translator.class);

    private final Directory directory;

    Translator(Directory directory) {
        this.directory = directory;
    }

    Said say(Delivery delivery) {
        return say(Parcel.of(delivery));
    }

    Said say(Parcel parcel) {
        Delivery delivery = parcel.delivery();
        Optional<Partner> partner = directory.named(delivery.partner());
        if (partner.isEmpty()) {
            Problem gone =
                    Problem.error(ProblemCode.E505, Place.WHOLE, "接收方未配置", "The receiver is not configured any more");
            return new Said.Unsayable(delivery, List.of(gone));
        }
        if (delivery.position() == 0 && partner.get().pulls()) {
            Problem fetches =
                    Problem.error(ProblemCode.E505, Place.WHOLE, "接收方已改为自取", "The receiver fetches from its inbox now");
            return new Said.Unsayable(delivery, List.of(fetches));
        }
        return say(parcel, partner.get());
    }

    /** A failure of our own code parks the one message and nothing else. */
    private static Said say(Parcel parcel, Partner partner) {
        Delivery delivery = parcel.delivery();
        try {
            return written(parcel, partner);
        } catch (RuntimeException e) {
            LOG.error("{} cannot be said in {}", delivery, partner.dialect().name(), e);
            Problem failed = Problem.error(ProblemCode.E502, Place.WHOLE, "转换失败", "The conversion failed");
            return new Said.Unsayable(delivery, List.of(failed));
        }
    }

    private static Said written(Parcel parcel, Partner partner) {
        Delivery delivery = parcel.delivery();
        Writing writing = partner.dialect().write(addressed(parcel, partner));
        return writing.wire()
                .<Said>map(wire -> new Said.Outbound(delivery, partner, wire))
                .orElseGet(() -> new Said.Unsayable(delivery, writing.problems()));
    }

    /** A copy goes without health and biometric fields (domain.md 2.2 rule 5). */
    private static Message addressed(Parcel parcel, Partner partner) {
        Message message = parcel.message();
        Message addressed = parcel.delivery().copy() ? Messages.minimised(message) : message;
        addressed.getEnvelope().setReceiverOrg(partner.org());
        return addressed;
    }
}
