/**
 * Partners in JUnit Jupiter tests: {@link org.jieli.simulators.junit.JieliSimulators} plays them, {@link org.jieli.simulators.junit.Partner}
 * says what they do and have seen. Whoever uses it brings JUnit Jupiter along.
 */
package org.jieli.simulators.junit;
