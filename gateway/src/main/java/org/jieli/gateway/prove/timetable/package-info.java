/** What goes wrong in a loss proof, and when: made from a seed. */
package org.jieli.gateway.prove.timetable;
