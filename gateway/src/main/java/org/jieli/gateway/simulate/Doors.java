package org.jieli.gateway.simulate;

import java.util.List;
import org.jieli.simulators.Part;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.control.Control;
import org.jieli.simulators.unplayable.UnplayableException;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * On which ports the partners and the control doors are opened.
 *
 * @param base of the first partner, one more for each; 0 for any free ones
 * @param control of the control doors; 0 for any free one
 */
public record Doors(int base, int control) {

    /**
     * Opens the door of each partner; it keeps its port whichever others are played.
     *
     * @throws UnplayableException if a port cannot be used
     */
    public void open(List<Simulator> played) {
        for (Simulator partner : played) {
            int number = Part.named(partner.name()).orElseThrow().ordinal();
            open(partner, base == 0 ? 0 : base + number);
        }
    }

    private static void open(Simulator partner, int port) {
        try {
            partner.start(port);
        } catch (RuntimeException e) {
            throw new UnplayableException(
                    "端口 " + port + " 无法使用：" + partner.name(),
                    "The port " + port + " cannot be used: " + partner.name());
        }
    }

    /**
     * Opens the control doors.
     *
     * @throws UnplayableException if their port cannot be used
     */
    public ServletWebServerApplicationContext open(Control over) {
        try {
            return ControlServer.start(over, control);
        } catch (RuntimeException e) {
            throw new UnplayableException(
                    "控制端口 " + control + " 无法使用", "The port of the control doors cannot be used: " + control);
        }
    }
}
