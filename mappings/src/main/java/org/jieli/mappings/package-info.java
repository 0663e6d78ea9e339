/** How each partner says it: one package a dialect, both directions, checked against the dialect's contract both ways. */
package org.jieli.mappings;
