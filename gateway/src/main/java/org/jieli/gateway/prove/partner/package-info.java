/** The partners of the loss proof: stations that post and are called, bureaus that fetch. */
package org.jieli.gateway.prove.partner;
