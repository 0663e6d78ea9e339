/** Files that testers write, with the place of everything in them. */
package org.jieli.simulators.yaml;
