/** What a partner answers to the questions it is asked. */
package org.jieli.simulators.answer;
