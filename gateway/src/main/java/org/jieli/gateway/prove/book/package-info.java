/** The books of the loss proof: what senders posted and hold receipts for, what came to receivers, and how the two agree. */
package org.jieli.gateway.prove.book;
