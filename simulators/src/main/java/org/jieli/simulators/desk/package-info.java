/** How any simulated partner takes messages in, sends them out and answers them, whatever its dialect and its door. */
package org.jieli.simulators.desk;
