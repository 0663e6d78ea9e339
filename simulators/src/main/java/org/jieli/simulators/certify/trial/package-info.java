/** How a case of certification is tried on a system: what is sent to it, what comes back, what is wrong. */
package org.jieli.simulators.certify.trial;
