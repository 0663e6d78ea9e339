/** A dialect as a partner who speaks it knows it: from its published contract, without the mappings of the gateway. */
package org.jieli.simulators.contract;
