/**
 * How long what is kept: partitions of days, retention classes (domain.md 6.3), legal holds. What is past its time goes by dropping
 * whole partitions, which frees the disk.
 */
package org.jieli.gateway.storage;
