/** Delivery: says a kept message in the receiver's dialect, delivers it, and records what became of it. */
package org.jieli.routes.delivery;
