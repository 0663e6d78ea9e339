package org.jieli.schemas.message;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Message digests of the standard (GB/T 32905 SM3). Thread-safe. */
public final class Digests {

    private Digests() {}

    /** The SM3 of some bytes as 64 lower-case hexadecimal characters. */
    public static String sm3(byte[] bytes) {
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
