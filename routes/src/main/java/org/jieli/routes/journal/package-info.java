/**
 * The journal: what the gateway has promised to keep. Types go one way, {@code Acceptance} in, {@code Delivery} out, {@code
 * Outcome} in; nothing is acknowledged before it is committed.
 */
package org.jieli.routes.journal;
