/** What the relay is held against: programs that do less, on the same server and client, each a process of its own. */
package org.jieli.gateway.bench.peer;
