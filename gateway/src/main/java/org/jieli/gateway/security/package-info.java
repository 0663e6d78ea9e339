/** Who may come in: one key for each partner and one for the operator, and what each of them may do. */
package org.jieli.gateway.security;
