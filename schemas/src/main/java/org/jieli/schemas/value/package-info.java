/** Values that check themselves: numbers of people, places, organisations and cases. Those of a person print masked. */
package org.jieli.schemas.value;
