/** The dialect of Shanxi: modern JSON over HTTP. */
package org.jieli.mappings.shanxi;
