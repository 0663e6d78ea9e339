/** {@code jieli demo}: the story of the man from Changzhi railway station, played from the first message to the last. */
package org.jieli.gateway.demo;
