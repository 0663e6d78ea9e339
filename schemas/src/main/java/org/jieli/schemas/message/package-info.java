/** Messages of the interchange standard: the table of message types, reading, writing and digesting the generated types. */
package org.jieli.schemas.message;
