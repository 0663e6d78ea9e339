package org.jieli.schemas.message;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** A stream that counts and digests (SM3, GB/T 32905) the bytes that are read through it. For one reader at a time. */
public final class Sm3Stream extends FilterInputStream {

    private final SM3Digest digest = new SM3Digest();
    private long size;

    /** @param in where the bytes come from; it is closed with this stream */
    public Sm3Stream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            digest.update(bytes, offset, read);
            size += read;
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, Integer.MAX_VALUE)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** How many bytes were read so far. */
    public long size() {
        return size;
    }

    /** The digest of the bytes that were read so far, as 64 lower-case hexadecimal characters. */
    public String sm3() {
        SM3Digest soFar = new SM3Digest(digest);
        byte[] result = new byte[soFar.getDigestSize()];
        soFar.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
