package org.jieli.gateway.http;

import java.util.List;
import org.jieli.schemas.problem.Problem;

/**
 * What is wrong with a receipt, as JSON.
 *
 * @param zh what happened, in Chinese
 * @param en what happened, in English
 * @param problems every problem, at its place in the receipt
 */
record WrongReceipt(String zh, String en, List<ProblemView> problems) {

    static WrongReceipt of(List<Problem> problems) {
        return new WrongReceipt(
                "回执有误，未予记录",
                "The receipt is wrong and was not taken",
                problems.stream().map(ProblemView::of).toList());
    }
}
