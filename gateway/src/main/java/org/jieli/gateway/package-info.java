/** The program: the command line and, below it, the wiring of the gateway. */
package org.jieli.gateway;
