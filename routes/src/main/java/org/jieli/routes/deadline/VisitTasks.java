package org.jieli.routes.deadline;

import java.time.Instant;
import java.util.Optional;
import org.jieli.routes.journal.Conversation;
import org.jieli.routes.journal.Deadline;
import org.jieli.routes.journal.Journal;
import org.jieli.routes.journal.MessageKey;
import org.jieli.routes.own.OwnMessages;
import org.jieli.schemas.interchange.HandoverNotice;
import org.jieli.schemas.interchange.LegalBasis;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.interchange.Purpose;
import org.jieli.schemas.interchange.ReturnVisitTask;
import org.jieli.schemas.interchange.RiskLevel;
import org.jieli.schemas.interchange.Sensitivity;
import org.jieli.schemas.interchange.Staff;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.message.Messages;

/** Writes the first return visit task after a confirmed handover (D-16, G1). */
final class VisitTasks {

    /** A category of the person (domain.md 4.9) that makes the risk high: wanders again and again. */
    private static final String REPEAT_WANDERER = "14";

    private static final int DAYS_TO_VISIT = 7;

    private final Journal journal;
    private final OwnMessages own;

    VisitTasks(Journal journal, OwnMessages own) {
        this.journal = journal;
        this.own = own;
    }

    /** The task for the organisation that received the person; empty if its handover notice is not in the journal any more. */
    Optional<Message> task(Deadline deadline, Instant now) {
        return journal.conversation(deadline.key()).flatMap(handover -> notice(handover)
                .map(notice -> task(handover, (HandoverNotice) notice.getBody(), notice, now)));
    }

    private Optional<Message> notice(Conversation handover) {
        MessageKey key = new MessageKey(
                handover.facts().get("notice.sender"), handover.facts().get("notice.id"));
        return journal.message(key).map(kept -> Messages.decode(kept.interchange()));
    }

    private Message task(Conversation handover, HandoverNotice notice, Message source, Instant now) {
        ReturnVisitTask task = new ReturnVisitTask();
        task.setVisitNo("H" + handover.key().substring(1));
        task.setCaseNo(handover.caseNo());
        task.setPerson(notice.getPerson());
        task.setGuardian(notice.getGuardian());
        task.setRiskLevel(risk(notice));
        task.setDueAt(now.atZone(Times.CHINA).toLocalDate().plusDays(DAYS_TO_VISIT));
        task.setRound(1);
        Message message = own.message(task, handover.facts().get("to"), now);
        message.getEnvelope().setCaseNo(handover.caseNo());
        message.getEnvelope().setCorrelationId(source.getEnvelope().getCorrelationId());
        message.getEnvelope().setCausationId(source.getEnvelope().getMessageId());
        message.getEnvelope().setPurpose(Purpose.P4);
        message.getEnvelope().setLegalBasis(LegalBasis.L1);
        message.getEnvelope().setOperator(robot());
        message.getEnvelope().setSensitivity(Sensitivity.L3);
        return message;
    }

    private static RiskLevel risk(HandoverNotice notice) {
        return notice.getPerson().getCategories().contains(REPEAT_WANDERER) ? RiskLevel.HIGH : RiskLevel.MID;
    }

    /** The deadline engine acts for nobody; it names itself. */
    private static Staff robot() {
        Staff staff = new Staff();
        staff.setStaffId("D-16");
        staff.setName("接力网关到期提醒");
        return staff;
    }
}
