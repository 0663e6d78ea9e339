package org.jieli.schemas.problem;

/** How much a {@link Problem} weighs: an {@code ERROR} sends the message back, a {@code WARNING} goes along with it. */
public enum Severity {
    ERROR,
    WARNING
}
