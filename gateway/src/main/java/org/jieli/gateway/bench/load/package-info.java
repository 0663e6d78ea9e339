/** What is sent and where it arrives: messages made from the contract's samples, a cheap client and a cheap receiver. */
package org.jieli.gateway.bench.load;
