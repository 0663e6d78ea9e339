/** What a tester may do with the partners while they are played. */
package org.jieli.simulators.control;
