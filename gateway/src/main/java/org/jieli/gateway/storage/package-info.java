/**
 * How long what is kept: partitions of days and retention classes (domain.md 6.3), so that what is past its time can go by dropping
 * whole partitions, which frees the disk.
 */
package org.jieli.gateway.storage;
