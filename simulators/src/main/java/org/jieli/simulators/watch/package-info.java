/** What passes a partner's door, for whoever watches it. */
package org.jieli.simulators.watch;
