/** The configuration: bound strictly, checked whole, and turned at once into plain objects. */
package org.jieli.gateway.config;
