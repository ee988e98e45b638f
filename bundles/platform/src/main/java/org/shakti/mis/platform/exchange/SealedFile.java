package org.shakti.mis.platform.exchange;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file in pieces of 64 kB, each sealed with AES-256-GCM under a key used for this file only; the number of a piece is
 * its nonce, so pieces can be neither changed nor swapped. Readable by nobody else on the machine.
 */
final class SealedFile {
    private static final int PIECE = 64 * 1024;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedFile() {}

    static byte[] newKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    static Output write(Path file, byte[] key) throws IOException {
        return new Output(
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                key);
    }

    static InputStream read(Path file, byte[] key) throws IOException {
        return new Input(new DataInputStream(new BufferedInputStream(Files.newInputStream(file))), key);
    }

    private static byte[] crypt(int mode, byte[] key, long number, byte[] bytes, int length) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(12).putLong(4, number).array();
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IOException("A piece of a sheet on disk is damaged", e);
        }
    }

    /** Writes pieces; what was written is on disk when it is closed. */
    static final class Output extends OutputStream {
        private final FileChannel channel;
        private final byte[] key;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private long number;

        private Output(FileChannel channel, byte[] key) {
            this.channel = channel;
            this.key = key.clone();
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            Objects.checkFromIndexSize(from, length, bytes.length);
            int done = 0;
            while (done < length) {
                int part = Math.min(length - done, PIECE - filled);
                System.arraycopy(bytes, from + done, piece, filled, part);
                filled += part;
                done += part;
                if (filled == PIECE) {
                    seal();
                }
            }
        }

        private void seal() throws IOException {
            byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, number++, piece, filled);
            ByteBuffer out = ByteBuffer.allocate(4 + sealed.length)
                    .putInt(sealed.length)
                    .put(sealed)
                    .flip();
            while (out.hasRemaining()) {
                channel.write(out);
            }
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (channel.isOpen()) {
                if (filled > 0) {
                    seal();
                }
                channel.force(true);
                channel.close();
            }
        }
    }

    /** Reads pieces, one at a time. */
    private static final class Input extends InputStream {
        private final DataInputStream in;
        private final byte[] key;
        private byte[] piece = new byte[0];
        private int read;
        private long number;

        private Input(DataInputStream in, byte[] key) {
            this.in = in;
            this.key = key.clone();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            Objects.checkFromIndexSize(from, length, into.length);
            if (read == piece.length && !open()) {
                return -1;
            }
            int part = Math.min(length, piece.length - read);
            System.arraycopy(piece, read, into, from, part);
            read += part;
            return part;
        }

        private boolean open() throws IOException {
            int length;
            try {
                length = in.readInt();
            } catch (EOFException e) {
                return false;
            }
            byte[] sealed = in.readNBytes(Math.min(Math.max(length, 0), PIECE + TAG_BITS / 8));
            piece = crypt(Cipher.DECRYPT_MODE, key, number++, sealed, sealed.length);
            read = 0;
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
