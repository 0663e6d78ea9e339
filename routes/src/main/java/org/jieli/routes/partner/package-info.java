/** Who takes part: partners with their dialect and transport, and the directory that finds who serves a place. */
package org.jieli.routes.partner;
