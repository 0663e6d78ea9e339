/**
 * Admission: what the doors take in, and when they say "later", before memory, threads or disk run out. Nothing of a body is read
 * before its request is admitted, and nobody holds a place for longer than the settings say.
 */
package org.jieli.gateway.admission;
