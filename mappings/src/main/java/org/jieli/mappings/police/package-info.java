/** The dialect of the population services of the police: an XML document as a string in a JSON object, words instead of codes. */
package org.jieli.mappings.police;
