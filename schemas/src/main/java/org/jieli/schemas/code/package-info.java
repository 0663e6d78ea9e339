/** Code tables as data with validity in time, and divisions followed through their history. */
package org.jieli.schemas.code;
