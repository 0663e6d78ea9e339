/** Messages that the gateway itself writes: receipts, rejects, forwarded queries, visit tasks. */
package org.jieli.routes.own;
