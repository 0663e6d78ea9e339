package org.jieli.simulators.certify;

import java.util.ArrayList;
import java.util.List;
import org.jieli.simulators.certify.cases.Answering;
import org.jieli.simulators.certify.cases.Boxes;
import org.jieli.simulators.certify.cases.Broken;
import org.jieli.simulators.certify.cases.Characters;
import org.jieli.simulators.certify.cases.Copies;
import org.jieli.simulators.certify.cases.Crowd;
import org.jieli.simulators.certify.cases.Doors;
import org.jieli.simulators.certify.cases.Fetching;
import org.jieli.simulators.certify.cases.Forms;
import org.jieli.simulators.certify.cases.Messages;
import org.jieli.simulators.certify.cases.PoliceCases;
import org.jieli.simulators.certify.cases.ReceiptCases;
import org.jieli.simulators.certify.cases.RejectCases;
import org.jieli.simulators.certify.cases.Sending;
import org.jieli.simulators.certify.trial.Case;
import org.jieli.simulators.certify.trial.Party;
import org.jieli.simulators.certify.trial.Role;
import org.jieli.simulators.certify.trial.Transport;

/** Which cases apply to whom. */
public final class Suite {

    private Suite() {}

    /** Every case for a party, in the order of their stages. */
    public static List<Case> of(Party party) {
        List<Case> cases = new ArrayList<>();
        if (party.transport() == Transport.FOLDER) {
            cases.addAll(Messages.of(party.role()));
            cases.addAll(Boxes.all());
        } else {
            cases.addAll(received(party));
        }
        if (party.role() == Role.POLICE) {
            cases.addAll(PoliceCases.all());
        }
        if (party.role() == Role.TRACING_SITE) {
            cases.addAll(Forms.all());
        }
        if (!party.role().questions().isEmpty()) {
            cases.addAll(Answering.of(party.role()));
            cases.addAll(Sending.all());
        }
        if (!party.role().questions().isEmpty() && party.transport() == Transport.HTTP) {
            cases.addAll(Sending.overHttp());
        }
        return List.copyOf(cases);
    }

    private static List<Case> received(Party party) {
        List<Case> cases = new ArrayList<>(Messages.of(party.role()));
        cases.addAll(ReceiptCases.all());
        cases.addAll(RejectCases.all());
        cases.addAll(Copies.all());
        cases.addAll(Crowd.all());
        cases.addAll(broken(party));
        cases.addAll(Characters.all());
        if (List.of("henan", "shanxi").contains(dialect(party))) {
            cases.add(Characters.wrongCheckDigit());
        }
        if (party.transport() == Transport.INBOX) {
            cases.addAll(Fetching.all());
        } else {
            cases.addAll(ReceiptCases.overHttp());
            cases.addAll(Doors.all());
        }
        return cases;
    }

    private static List<Case> broken(Party party) {
        List<Case> cases = new ArrayList<>(Broken.ofAll());
        cases.add(Broken.impossibleDay());
        if (!dialect(party).equals("xunqin")) {
            cases.addAll(Broken.ofTexts());
        }
        if (List.of("henan", "police").contains(dialect(party))) {
            cases.addAll(Broken.ofXml());
        }
        if (List.of("shanxi", "national", "police").contains(dialect(party))) {
            cases.addAll(Broken.ofJson());
        }
        return cases;
    }

    private static String dialect(Party party) {
        return party.contract().dialect();
    }
}
