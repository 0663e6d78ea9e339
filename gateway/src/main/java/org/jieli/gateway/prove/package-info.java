/** {@code jieli prove}: the loss proof. Processes are killed and everything else goes wrong, then the books are held against each other. */
package org.jieli.gateway.prove;
