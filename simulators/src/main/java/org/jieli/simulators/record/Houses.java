package org.jieli.simulators.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes addresses apart: the division, which stays, and the part behind it, which does not. */
final class Houses {

    private static final Pattern DIVISION = Pattern.compile("(?:\\p{IsHan}{2,8}?(?:省|自治区))?"
            + "(?:\\p{IsHan}{2,10}?(?:市|自治州|地区|盟))?"
            + "(?:\\p{IsHan}{1,10}?(?:县|区|旗|市))?");

    private Houses() {}

    /** The part behind the division; empty if there is none. */
    static String house(String address) {
        return address.substring(division(address).length());
    }

    /** The part that says where, without saying which house. */
    static String division(String address) {
        Matcher division = DIVISION.matcher(address);
        return division.lookingAt() ? division.group() : "";
    }
}
