package org.jieli.routes.http;

import java.util.List;
import org.jieli.routes.http.Line.Answer;

/** What the status of an answer says that is not in the partner's dialect. */
final class HttpStatus {

    private static final List<Integer> NO_SUCH_PATH = List.of(404, 405, 410);
    private static final List<Integer> NOT_ADMITTED = List.of(401, 403, 407);
    private static final List<Integer> BUSY = List.of(408, 425, 429, 503);

    private HttpStatus() {}

    /** @throws HttpProbeException if it says that no message will ever be taken here, or not now */
    static void judge(Answer answer) throws HttpProbeException {
        int status = answer.status();
        String detail = "HTTP " + status;
        if (NO_SUCH_PATH.contains(status)) {
            throw new HttpProbeException(HttpStep.ADDRESS, HttpFault.NO_SUCH_PATH, detail);
        }
        if (NOT_ADMITTED.contains(status)) {
            throw new HttpProbeException(HttpStep.LOG_IN, HttpFault.NOT_ADMITTED, detail);
        }
        if (BUSY.contains(status)) {
            throw new HttpProbeException(HttpStep.LOG_IN, HttpFault.BUSY, detail);
        }
        if (status / 100 == 5) {
            throw new HttpProbeException(HttpStep.ADDRESS, HttpFault.FAILED, detail);
        }
        if (status / 100 == 3) {
            throw new HttpProbeException(HttpStep.ADDRESS, HttpFault.ELSEWHERE, detail);
        }
    }
}
