/** What a tester asks for and no partner can do, in words; every other package may say it. */
package org.jieli.simulators.unplayable;
