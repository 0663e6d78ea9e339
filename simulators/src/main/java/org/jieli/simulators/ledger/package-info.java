/** What a simulated partner received and sent, kept so that it survives the partner. */
package org.jieli.simulators.ledger;
