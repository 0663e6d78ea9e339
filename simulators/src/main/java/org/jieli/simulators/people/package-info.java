/** People who do not exist: made by a seed, written into every dialect, told from real ones by the sequence of their numbers. */
package org.jieli.simulators.people;
