/** What the parts of relaying a message cost by themselves. */
package org.jieli.gateway.bench.parts;
