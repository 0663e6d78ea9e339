/** The relay under strain: a dead partner's messages waiting, neighbours that are dead or slow, a backlog before urgent messages. */
package org.jieli.gateway.bench.strain;
