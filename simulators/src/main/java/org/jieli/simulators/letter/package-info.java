/** One message in a partner's own words, as bytes that can be looked into and written. */
package org.jieli.simulators.letter;
