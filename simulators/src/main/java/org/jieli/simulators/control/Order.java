package org.jieli.simulators.control;

import java.util.Map;
import java.util.Optional;
import org.jieli.simulators.unplayable.UnplayableException;

/**
 * What a partner is to send.
 *
 * @param sample the sample it is made from: a type such as {@code F1}, or the name of a sample such as {@code C3-match}
 * @param receiver organisation code of the receiver; empty for the sample's own
 * @param values fields to write, by their paths in the partner's own words; each must be there
 * @param times how many messages, from 1 to {@link #MOST}; each has an id, a case and a conversation of its own
 * @param perSecond how many a second at most; 0 for as many as go
 * @param broken true to send it although it breaks the contract
 */
public record Order(
        String sample,
        Optional<String> receiver,
        Map<String, Object> values,
        int times,
        int perSecond,
        boolean broken) {

    /** Most messages of one order: a ledger holds some 300 bytes in memory of each. */
    public static final int MOST = 1_000_000;

    /** @throws UnplayableException if a number is out of its range */
    public Order {
        values = Map.copyOf(values);
        if (times < 1 || times > MOST) {
            throw new UnplayableException("次数应为 1 至 " + MOST, "The number of times is 1 to " + MOST);
        }
        if (perSecond < 0) {
            throw new UnplayableException("每秒条数不能为负", "The number a second is not negative");
        }
    }
}
