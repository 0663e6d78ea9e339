/** Deadlines (domain.md 1.5): rows in the journal that fire once, whatever node is awake. */
package org.jieli.routes.deadline;
