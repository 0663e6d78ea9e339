/** The one list of all dialects. */
package org.jieli.mappings.dialects;
