package org.jieli.simulators.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Plays partners for a test class, on free ports, with ledgers in a folder that is deleted afterwards. Tests ask for {@link Partners}, or for
 * a {@link Partner} by the parameter's name: {@code Partner hebi}, {@code Partner shanxiPolice}.
 *
 * <p>Each test has partners of its own, so that tests may run beside each other; with {@link #shared} those of the class.
 *
 * <pre>{@code
 * @JieliSimulators({"changzhi", "hebi"})
 * class HandoverTest {
 *     @Test
 *     void aRefusalComesBack(Partners partners, Partner changzhi, Partner hebi) {
 *         partners.connect(gateway, keys::get).playByThemselves();
 *         hebi.answersNext("F1").with("reject", "R02");
 *         changzhi.sends("F1").to(hebi).isAccepted();
 *         hebi.receives("F1").once();
 *         changzhi.receives("F2").saying("/handover_reply/reason_codes/0", "r02").once();
 *         partners.foundNothingWrong();
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SimulatorsExtension.class)
public @interface JieliSimulators {

    /** Words of the partners to play, see {@link org.jieli.simulators.Part#word}; none for all of them. */
    String[] value() default {};

    /** True if all tests of the class have the same partners, which is needed by what starts once for a class and calls them. */
    boolean shared() default false;

    /** What the clock on their walls shows at first, such as {@code 2023-02-06T06:00:00Z}; it stands still. Empty for the time of day. */
    String at() default "";
}
