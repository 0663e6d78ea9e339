/** The doors for the operator: what waits for a person, circuit breakers, partners, keys. What is decided here is audited with who. */
package org.jieli.gateway.operator;
