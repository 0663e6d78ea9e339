/** Who passes what to whom: the relay. */
package org.jieli.routes;
