/** The lines between the parties of the loss proof, with good and bad weather. */
package org.jieli.gateway.prove.line;
