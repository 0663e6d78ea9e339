/** Log lines without personal data. */
package org.jieli.gateway.logging;
