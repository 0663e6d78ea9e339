/** The partners, played: what a tester sees of them and the doors by which they are driven. */
package org.jieli.gateway.simulate;
