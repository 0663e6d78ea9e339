/**
 * What all JSON dialects share: strict reading, the check against the contract's JSON Schema, places in the sender's text, writing.
 */
package org.jieli.mappings.json;
