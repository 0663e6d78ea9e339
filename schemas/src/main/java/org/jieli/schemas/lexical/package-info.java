/** How the interchange standard writes times and numbers: one form for each, so that equal content has equal digests. */
package org.jieli.schemas.lexical;
