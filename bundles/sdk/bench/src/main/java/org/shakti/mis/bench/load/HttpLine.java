package org.shakti.mis.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection to a server on loopback. For one thread. */
public final class HttpLine implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 600_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 14);
    private int position;
    private int limit;
    private boolean closing;

    /** Opens the connection. */
    public HttpLine(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
        socket.setSoTimeout(ANSWER_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends a request and returns the status of the whole answer. */
    public int send(Request request) throws IOException {
        request.writeTo(out);
        int status;
        do {
            status = readAnswer();
        } while (status < 200);
        return status;
    }

    /** Returns the body of the last answer. */
    public String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    /** Tells whether the server has said that it closes this connection. */
    public boolean closing() {
        return closing;
    }

    /** Marks the connection as not to be used again. */
    void abandon() {
        closing = true;
    }

    private int readAnswer() throws IOException {
        body.reset();
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).trim());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                closing = lower.contains("close");
            }
        }
        if (chunked) {
            readChunks();
        } else {
            take(length);
        }
        return status;
    }

    private void readChunks() throws IOException {
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            take(size);
            line();
        }
        line();
    }

    private int chunkSize() throws IOException {
        String line = line();
        int end = line.indexOf(';');
        return Integer.parseInt((end < 0 ? line : line.substring(0, end)).trim(), 16);
    }

    private void take(long count) throws IOException {
        long left = count;
        while (left > 0) {
            fill();
            int now = (int) Math.min(left, limit - position);
            body.write(buffer, position, now);
            position += now;
            left -= now;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            fill();
            int next = buffer[position++] & 0xff;
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
    }

    private void fill() throws IOException {
        if (position < limit) {
            return;
        }
        position = 0;
        limit = in.read(buffer);
        if (limit <= 0) {
            limit = 0;
            throw new EOFException("the server closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
