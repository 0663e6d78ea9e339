/** What all XML dialects share: one hardened pass that checks the charset, the form and every value, and tells all problems at once. */
package org.jieli.mappings.xml;
