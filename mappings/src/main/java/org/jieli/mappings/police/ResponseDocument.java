package org.jieli.mappings.police;

import java.util.ArrayList;
import java.util.List;
import org.jieli.mappings.police.wire.Candidate;
import org.jieli.mappings.police.wire.ClientInfo;
import org.jieli.mappings.police.wire.Head;
import org.jieli.mappings.police.wire.IdentityQueryReceipt;
import org.jieli.mappings.police.wire.IdentityResult;
import org.jieli.mappings.police.wire.Receipt;
import org.jieli.mappings.police.wire.Reject;
import org.jieli.mappings.police.wire.Response;
import org.jieli.mappings.police.wire.ResponseBody;
import org.jieli.mappings.xml.XmlReading;
import org.jieli.schemas.interchange.Body;
import org.jieli.schemas.interchange.Message;
import org.jieli.schemas.problem.Place;
import org.jieli.schemas.problem.Problem;
import org.jieli.schemas.problem.ProblemCode;

/** What answers: a query taken (C2), its result (C3), a receipt (Z1), errors (Z2). */
final class ResponseDocument extends Document<Response> {

    private static final String SUCCESS = "00";

    ResponseDocument() {
        super(Response.class);
    }

    @Override
    List<Problem> settle(Response response, XmlReading<Response> reading) {
        List<Problem> problems = new ArrayList<>();
        boolean failed = response.getBody().getBody() instanceof Reject;
        if (failed == SUCCESS.equals(response.getBody().getResultCode())) {
            problems.add(Problem.error(
                    ProblemCode.E103,
                    place(reading, "resultCode"),
                    "结果代码与应答内容矛盾",
                    "The result code contradicts the answer"));
        }
        List<Candidate> candidates = candidates(response.getBody());
        for (int i = 0; i < candidates.size(); i++) {
            if (!CandidateDefaults.complete(candidates.get(i), i + 1)) {
                Place place = place(reading, "resultList.candidates[" + i + "].hukouDivisionText");
                problems.add(Problem.warning(
                        ProblemCode.E202, place, "区划名称无法对应到代码", "The name of the division is not that of one code"));
            }
        }
        return problems;
    }

    private static Place place(XmlReading<Response> reading, String path) {
        return reading.places().apply(Place.interchange("answer." + path));
    }

    private static List<Candidate> candidates(ResponseBody body) {
        return body.getResultList() == null ? List.of() : body.getResultList().getCandidates();
    }

    @Override
    ClientInfo clientInfo(Response response) {
        return response.getHead().getClientInfo();
    }

    @Override
    Body body(Response response) {
        return switch (response.getBody().getBody()) {
            case IdentityQueryReceipt receipt -> Reader.INSTANCE.queryReceipt(receipt);
            case IdentityResult result ->
                Reader.INSTANCE.result(result, response.getBody().getResultList());
            case Receipt receipt -> Reader.INSTANCE.receipt(receipt);
            case Reject reject -> Reader.INSTANCE.reject(reject);
            default -> throw new IllegalStateException("Not a body of a response");
        };
    }

    @Override
    Response root(Message message) {
        Response response = new Response();
        response.setHead(new Head());
        response.getHead().setClientInfo(Writer.INSTANCE.clientInfo(message.getEnvelope()));
        response.setBody(
                switch (message.getBody()) {
                    case org.jieli.schemas.interchange.IdentityQueryReceipt receipt ->
                        success(Writer.INSTANCE.queryReceipt(receipt));
                    case org.jieli.schemas.interchange.IdentityResult result -> result(result);
                    case org.jieli.schemas.interchange.Receipt receipt -> success(Writer.INSTANCE.receipt(receipt));
                    case org.jieli.schemas.interchange.Reject reject -> failure(Writer.INSTANCE.reject(reject));
                    default -> throw new IllegalStateException("Not the body of a response");
                });
        return response;
    }

    private static ResponseBody result(org.jieli.schemas.interchange.IdentityResult result) {
        ResponseBody body = success(Writer.INSTANCE.result(result));
        body.setResultList(Writer.INSTANCE.results(result));
        return body;
    }

    private static ResponseBody success(org.jieli.mappings.police.wire.Body body) {
        return answer(SUCCESS, "请求成功", body);
    }

    private static ResponseBody failure(Reject reject) {
        return reject.getErrors().stream()
                .findFirst()
                .map(first -> answer(first.getCode(), first.getTextZh(), reject))
                .orElseGet(() -> answer(ProblemCode.E103.name(), ProblemCode.E103.zh(), reject));
    }

    private static ResponseBody answer(String code, String message, org.jieli.mappings.police.wire.Body body) {
        ResponseBody answer = new ResponseBody();
        answer.setResultCode(code);
        answer.setMessage(message);
        answer.setBody(body);
        return answer;
    }
}
