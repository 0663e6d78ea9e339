/** The folder as a door: reads what partners put into their boxes, answers every row, and leaves nothing half done. */
package org.jieli.routes.folder;
