/** What a certification found, as pages and files. */
package org.jieli.simulators.certify.report;
