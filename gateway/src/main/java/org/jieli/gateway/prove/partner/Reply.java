package org.jieli.gateway.prove.partner;

/**
 * What a desk answers.
 *
 * @param status the HTTP status that goes with it
 * @param bytes receipt or reject in the partner's dialect
 */
record Reply(int status, byte[] bytes) {}
