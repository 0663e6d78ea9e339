/** The doors: what partners and tools reach over HTTP. Each door turns a request into one call of the relay or the journal. */
package org.jieli.gateway.http;
