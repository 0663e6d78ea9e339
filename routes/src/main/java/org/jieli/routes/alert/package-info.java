/** Tells operators that messages wait: one alert per partner and cause, by the age of the oldest message. */
package org.jieli.routes.alert;
