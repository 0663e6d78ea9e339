/** What can be wrong with a message, as values: code, severity, place, text in Chinese and English; and the answer derived from them. */
package org.jieli.schemas.problem;
