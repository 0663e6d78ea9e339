/** Conversations of played partners, written down without the people in them, and played again. */
package org.jieli.simulators.record;
