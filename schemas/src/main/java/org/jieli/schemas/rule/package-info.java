/** The rules a message must follow beyond its XSD: a named list, each citing the document behind it. */
package org.jieli.schemas.rule;
