/** {@code jieli bench}: what relaying costs on this machine, against programs that do less. */
package org.jieli.gateway.bench;
