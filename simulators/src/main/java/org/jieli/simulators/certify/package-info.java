/** Certification: the cases of a dialect, run against a partner's own system. */
package org.jieli.simulators.certify;
