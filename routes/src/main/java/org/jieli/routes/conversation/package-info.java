/**
 * Conversations: who gets a message, which step of the business it makes, who has custody afterwards. Small state machines, as
 * tables a reader can hold against domain.md 1.7; no dialect, no transport, no Camel.
 */
package org.jieli.routes.conversation;
