/** The journal's own PostgreSQL: unpacked, started with every durability setting on, checked, stopped. Plain Java, no Spring. */
package org.jieli.gateway.postgres;
