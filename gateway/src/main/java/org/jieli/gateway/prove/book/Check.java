package org.jieli.gateway.prove.book;

import java.util.stream.Stream;

/** Looks through the books for one thing that may never happen. Stateless. */
interface Check {

    Stream<Finding> findings(Books books);
}
