/** Scenarios: what the partners do, in the words of a tester. */
package org.jieli.simulators.scenario;
