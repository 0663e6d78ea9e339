/** Intake: reads what a partner sends, checks it, keeps it safe with everything it leads to, and answers. */
package org.jieli.routes.intake;
