/** The dialect of the Jixi station and the county bureaus' drop box: CSV with Chinese headers, one row a message. */
package org.jieli.mappings.heilongjiang;
