/** The API keys of partners: made here, kept hashed, shown once. */
package org.jieli.gateway.keys;
