/** The partners, played. They speak from the contracts' samples and their own small code, never through the mappings. */
package org.jieli.simulators;
