/** Faults of partners on a timetable. */
package org.jieli.simulators.fault;
