package org.shakti.mis.platform.exchange;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.shakti.mis.platform.vault.Seal;

/** Closes the cells of a refused row, which may name a person, and opens them again; bound to their run and line. */
final class RefusedCells {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 512 * 1024;

    private final Seal seal;

    RefusedCells(Seal seal) {
        this.seal = seal;
    }

    /** Closes the texts by column; a row beyond all measure is kept without them. */
    Seal.Closed close(UUID run, long line, Map<String, String> texts) {
        try {
            byte[] clear = JSON.writeValueAsBytes(texts);
            return seal.close(place(run, line), clear.length > MOST_BYTES ? JSON.writeValueAsBytes(Map.of()) : clear);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> open(UUID run, ImportRefusal row) {
        return row.cells()
                .map(closed -> read(seal.open(place(run, row.line()), closed)))
                .orElse(Map.of());
    }

    private static Map<String, String> read(byte[] clear) {
        try {
            return JSON.readValue(clear, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Seal.Place place(UUID run, long line) {
        return new Seal.Place("import", run, Long.toString(line));
    }
}
