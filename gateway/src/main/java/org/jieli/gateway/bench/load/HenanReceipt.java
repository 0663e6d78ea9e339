package org.jieli.gateway.bench.load;

import java.nio.charset.Charset;

/** The receipt (Z1) of a station that speaks {@code henan}: only the id of the message it answers differs. Thread-safe. */
public final class HenanReceipt {

    /** The media type. */
    public static final String CONTENT_TYPE = "application/xml;charset=GB18030";

    private static final Template TEXT = new Template("""
            <?xml version="1.0" encoding="GB18030"?>
            <BW><BWT><GFBB>1.0</GFBB><XXBH>${0}</XXBH><XXLX>Z1</XXLX><HHH>${0}</HHH><FSJG>JZZ41060001</FSJG>\
            <JSJG>WGJ11000001</JSJG><CJSJ>2023-02-09 09:00:21</CJSJ><FSSJ>2023-02-09 09:00:21</FSSJ><YXJ>普通</YXJ>\
            <MGJB>一级</MGJB><CSBZ>否</CSBZ></BWT><HZ><SHXXBH>${0}</SHXXBH><JSSJ>2023-02-09 09:00:21</JSSJ>\
            <CCZY>41c955649f38adf4504f6ff7717d3c80c4f389f2f8b8fdde20b0f00baad6d411</CCZY><PDWZ>0</PDWZ></HZ></BW>""", Charset.forName("GB18030"));

    /** The receipt for a message, in GB18030. */
    public byte[] of(String messageId) {
        return TEXT.fill(messageId);
    }
}
