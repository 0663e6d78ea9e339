/** What every table needs: transactions that say plainly how they failed, values of columns, many rows in one statement. */
package org.jieli.gateway.sql;
