/** The dialect of the tracing site: notices as multipart forms with a photo, receipts as small JSON. */
package org.jieli.mappings.xunqin;
