/** Ready means: can do the job. */
package org.jieli.gateway.health;
