/** The programs that are measured, as processes of their own. */
package org.jieli.gateway.bench.child;
