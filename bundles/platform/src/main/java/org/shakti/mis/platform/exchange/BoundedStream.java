package org.shakti.mis.platform.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.shakti.mis.api.error.MalformedInputException;

/** Ends the reading of a body that is longer than allowed. */
final class BoundedStream extends FilterInputStream {
    private final long most;
    private long total;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        total += Math.max(0, count);
        if (total > most) {
            throw new MalformedInputException("The sheet is larger than " + most / (1024 * 1024) + " MB.");
        }
        return count;
    }
}
