package org.jieli.routes.intake;

import org.jieli.mappings.Reading;

/**
 * Bytes and what came of reading them.
 *
 * @param inbound the bytes and who sent them
 * @param reading the message, or what is wrong with the bytes
 */
record Incoming(Inbound inbound, Reading reading) {}
