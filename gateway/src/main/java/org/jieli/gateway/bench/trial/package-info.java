/** Measurements: load for a while, and what became of it. */
package org.jieli.gateway.bench.trial;
