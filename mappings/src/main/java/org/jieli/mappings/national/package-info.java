/** The dialect of the national rescue system: JSON with names, times and codes of its own. */
package org.jieli.mappings.national;
