package org.jieli.gateway.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration is wrong, and so nothing is started. Its message tells everything that is wrong, one fault a line. */
public final class WrongConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param faults everything that is wrong; at least one */
    public WrongConfigurationException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining(System.lineSeparator())));
    }

    /** A configuration with one fault. */
    public WrongConfigurationException(String zh, String en) {
        this(List.of(new Fault(zh, en)));
    }
}
