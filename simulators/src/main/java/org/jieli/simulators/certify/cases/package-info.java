/** The cases of certification, a class for each family. */
package org.jieli.simulators.certify.cases;
