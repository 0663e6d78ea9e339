/** The program: its command line. */
package org.jieli.gateway;
