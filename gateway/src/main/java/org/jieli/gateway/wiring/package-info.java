/** The wiring: where the plain parts become one running gateway, and the only place that knows all of them. */
package org.jieli.gateway.wiring;
