package org.jieli.gateway.prove.partner;

/**
 * A partner of the proof.
 *
 * @param name its word in the configuration
 * @param org its organisation code
 * @param tongue its dialect
 */
public record Station(String name, String org, Tongue tongue) {

    private static final int DIVISION_AT = 3;
    private static final int PROVINCE_END = 5;
    private static final int DIVISION_END = 9;

    /** The division it lies in, six digits. */
    String division() {
        return org.substring(DIVISION_AT, DIVISION_END);
    }

    /** True if both lie in the same province. */
    boolean near(Station other) {
        return province().equals(other.province());
    }

    private String province() {
        return org.substring(DIVISION_AT, PROVINCE_END);
    }
}
