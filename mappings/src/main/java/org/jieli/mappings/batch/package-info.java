/** What the batches of several dialects share: lines of files that are read in bounded memory, and files of JSON lines. */
package org.jieli.mappings.batch;
