package org.jieli.gateway.offender.two;

import org.jieli.gateway.offender.one.One;

/** Breaks a rule on purpose: knows the package that knows it. */
public record Two(One one) {}
