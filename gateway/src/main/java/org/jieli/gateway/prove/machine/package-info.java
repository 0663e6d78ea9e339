/** The machines of the loss proof: gateway processes, their database, a wrong clock, a disk that can be full. */
package org.jieli.gateway.prove.machine;
