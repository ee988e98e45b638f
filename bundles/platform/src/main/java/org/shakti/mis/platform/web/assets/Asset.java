package org.shakti.mis.platform.web.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** One file as it is served: bytes, the same bytes compressed where that saves something, type and tag. Immutable. */
final class Asset {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("md", TEXT),
            Map.entry("txt", TEXT),
            Map.entry("ts", TEXT));

    private final String type;
    private final byte[] plain;
    private final Optional<byte[]> packed;
    private final String tag;

    private Asset(String type, byte[] plain, Optional<byte[]> packed) {
        this.type = type;
        this.plain = plain;
        this.packed = packed;
        this.tag = "W/\"" + ContentHash.of(plain) + "\"";
    }

    /** Returns a file ready to be served many times. */
    static Asset of(String path, byte[] bytes) {
        String type = type(path);
        return new Asset(type, bytes, compressible(type) ? pack(bytes) : Optional.empty());
    }

    /** Returns a file that is served once: nothing is compressed. */
    static Asset once(String path, byte[] bytes) {
        return new Asset(type(path), bytes, Optional.empty());
    }

    String type() {
        return type;
    }

    String tag() {
        return tag;
    }

    byte[] plain() {
        return plain;
    }

    Optional<byte[]> packed() {
        return packed;
    }

    private static String type(String path) {
        if (path.equals("manifest.json")) {
            return "application/manifest+json";
        }
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    private static boolean compressible(String type) {
        return type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml");
    }

    private static Optional<byte[]> pack(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (BestGzip gzip = new BestGzip(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return out.size() < bytes.length ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    /** Takes its time: each file is compressed once. */
    private static final class BestGzip extends GZIPOutputStream {
        private BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
