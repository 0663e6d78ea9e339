/** Stories that the partners play together, step by step. */
package org.jieli.simulators.story;
