/** What the machine tells: about itself and about what a process has used. */
package org.jieli.gateway.bench.machine;
