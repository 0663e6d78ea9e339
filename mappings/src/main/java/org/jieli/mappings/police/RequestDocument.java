package org.jieli.mappings.police;

import java.util.List;
import org.jieli.mappings.police.wire.ClientInfo;
import org.jieli.mappings.police.wire.Condition;
import org.jieli.mappings.police.wire.Head;
import org.jieli.mappings.police.wire.IdentityConfirm;
import org.jieli.mappings.police.wire.IdentityQuery;
import org.jieli.mappings.police.wire.QuerySubject;
import org.jieli.mappings.police.wire.Request;
import org.jieli.mappings.police.wire.RequestBody;
import org.jieli.mappings.police.wire.RequiredItem;
import org.jieli.mappings.police.wire.RequiredItems;
import org.jieli.mappings.xml.XmlReading;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.problem.Problem;

/** What the police are asked or told: an identity query (C1), an identity that was confirmed (C4). */
final class RequestDocument extends Document<Request> {

    RequestDocument() {
        super(Request.class);
    }

    @Override
    List<Problem> settle(Request request, XmlReading<Request> reading) {
        return List.of();
    }

    @Override
    ClientInfo clientInfo(Request request) {
        return request.getHead().getClientInfo();
    }

    @Override
    Body body(Request request) {
        return request.getBody().getBody() instanceof IdentityQuery query
                ? Reader.INSTANCE.query(query, subject(request.getHead()))
                : Reader.INSTANCE.confirm((IdentityConfirm) request.getBody().getBody());
    }

    /** A query without a condition asks about somebody of whom nothing is known. */
    private static QuerySubject subject(Head head) {
        return head.getCondition() == null
                ? new QuerySubject()
                : head.getCondition().getItem();
    }

    @Override
    Request root(Message message) {
        Request request = new Request();
        request.setHead(new Head());
        request.setBody(new RequestBody());
        request.getHead().setClientInfo(Writer.INSTANCE.clientInfo(message.getEnvelope()));
        if (message.getBody() instanceof org.jieli.schemas.interchange.IdentityQuery query) {
            request.getHead().setCondition(condition(query));
            request.getHead().setRequiredItems(requiredItems());
            request.getBody().setBody(Writer.INSTANCE.query(query));
        } else {
            request.getBody().setBody(Writer.INSTANCE.confirm((org.jieli.schemas.interchange.IdentityConfirm)
                    message.getBody()));
        }
        return request;
    }

    private static Condition condition(org.jieli.schemas.interchange.IdentityQuery query) {
        Condition condition = new Condition();
        condition.setItem(Writer.INSTANCE.subject(query.getSubject()));
        return condition;
    }

    /** What a candidate of the standard has, and no more. */
    private static RequiredItems requiredItems() {
        RequiredItem item = new RequiredItem();
        item.setDocNo("公民身份号码");
        item.setName("姓名");
        item.setSex("性别");
        item.setBirth("出生日期");
        item.setHukouDivision("省市县区");
        item.setHukouAddress("户籍地址");
        item.setHukouStatus("户口状态");
        RequiredItems items = new RequiredItems();
        items.getItem().add(item);
        return items;
    }
}
