/** What the shipped XSDs say about every field, and walking through a message field by field. */
package org.jieli.schemas.catalogue;
