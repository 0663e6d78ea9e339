/**
 * The journal on PostgreSQL: one class a table, and {@code PostgresJournal}, which makes every call one transaction. Plain SQL that
 * PostgreSQL-compatible distributed databases understand too; no clock but the caller's.
 */
package org.jieli.gateway.journal;
