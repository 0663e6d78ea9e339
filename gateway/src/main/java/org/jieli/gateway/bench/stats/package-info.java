/** Percentiles, medians and what a measurement tells: pure functions. */
package org.jieli.gateway.bench.stats;
