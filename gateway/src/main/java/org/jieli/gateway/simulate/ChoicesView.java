package org.jieli.gateway.simulate;

import java.util.Map;
import java.util.Set;

/** What a partner may be told to answer, by the type of the question. */
record ChoicesView(Map<String, Set<String>> choices) {}
