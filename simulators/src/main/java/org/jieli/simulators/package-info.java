/** The partners, played: one class each. They speak from the contracts' samples and their own small code, never through the mappings. */
package org.jieli.simulators;
