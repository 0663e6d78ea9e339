/** Trying out the address of a partner over HTTP. */
package org.jieli.routes.http;
