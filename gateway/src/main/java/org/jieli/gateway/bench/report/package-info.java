/** What a run has found, as a table for people, as JSON for programs and as a picture. */
package org.jieli.gateway.bench.report;
