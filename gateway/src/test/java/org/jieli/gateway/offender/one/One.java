package org.jieli.gateway.offender.one;

import org.jieli.gateway.offender.two.Two;

/** Breaks a rule on purpose: knows the package that knows it. */
public record One(Two two) {}
