/** Partners' boxes: SFTP sessions that know which host key to expect, never overwrite a file and say which step failed. */
package org.jieli.routes.sftp;
