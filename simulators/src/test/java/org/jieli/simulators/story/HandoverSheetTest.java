package org.jieli.simulators.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieli.schemas.interchange.ArrivalCondition;
import org.jieli.schemas.interchange.CheckResult;
import org.jieli.schemas.interchange.Emotion;
import org.jieli.schemas.interchange.HandoverContent;
import org.jieli.schemas.interchange.ItemCheck;
import org.jieli.schemas.interchange.NextStep;
import org.jieli.schemas.interchange.Org;
import org.jieli.schemas.interchange.PersonCheck;
import org.jieli.schemas.interchange.PersonReceived;
import org.jieli.schemas.interchange.ReceiverKind;
import org.jieli.schemas.lexical.Times;
import org.jieli.schemas.message.Messages;
import org.jieli.simulators.letter.JsonLetter;
import org.junit.jupiter.api.Test;

class HandoverSheetTest {

    private static final String SHEET = """
            {"handover_no": "JJZZ14040001202302060001X01", "handover_at": "2023-02-13T13:40:00+08:00",
             "place": "鹤壁市救助管理站",
             "received_person": {"same_person": true, "checked_by": "photo"},
             "condition": {"overall": "50", "emotion": "calm"}, "no_items": false,
             "items": [{"no": 1, "result": "received"}], "receiver_kind": "station", "next_step": "to_family",
             "custody_from": {"org_code": "JZZ14040001", "org_name": "长治市救助管理站"},
             "custody_to": {"org_code": "JZZ41060001", "org_name": "鹤壁市救助管理站"},
             "custody_at": "2023-02-13T05:40:00Z"}
            """;

    @Test
    void theDigestOfTheSheetIsThatOfTheStandard() {
        assertThat(HandoverSheet.digest(sheet(SHEET))).isEqualTo(Messages.digest(content()));
    }

    @Test
    void anotherSheetHasAnotherDigest() {
        assertThat(HandoverSheet.digest(sheet(SHEET.replace("received\"}", "missing\"}"))))
                .isNotEqualTo(Messages.digest(content()));
    }

    private static JsonNode sheet(String json) {
        return JsonLetter.read(json).root();
    }

    private static HandoverContent content() {
        HandoverContent content = new HandoverContent();
        content.setHandoverNo("JJZZ14040001202302060001X01");
        content.setHandoverAt(Times.parseDateTime("2023-02-13T13:40:00+08:00"));
        content.setPlace("鹤壁市救助管理站");
        content.setReceivedPerson(new PersonReceived());
        content.getReceivedPerson().setSamePerson(true);
        content.getReceivedPerson().setCheckedBy(PersonCheck.PHOTO);
        content.setCondition(new ArrivalCondition());
        content.getCondition().setOverall("50");
        content.getCondition().setEmotion(Emotion.CALM);
        content.getItems().add(item());
        content.setReceiverKind(ReceiverKind.STATION);
        content.setNextStep(NextStep.TO_FAMILY);
        content.setCustodyFrom(org("JZZ14040001", "长治市救助管理站"));
        content.setCustodyTo(org("JZZ41060001", "鹤壁市救助管理站"));
        content.setCustodyAt(Times.parseDateTime("2023-02-13T13:40:00+08:00"));
        return content;
    }

    private static ItemCheck item() {
        ItemCheck item = new ItemCheck();
        item.setNo(1);
        item.setResult(CheckResult.RECEIVED);
        return item;
    }

    private static Org org(String code, String name) {
        Org org = new Org();
        org.setOrgCode(code);
        org.setOrgName(name);
        return org;
    }
}
