package org.shakti.mis.platform.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a sheet may come. */
public enum SheetFormat {
    /** Text with separators, UTF-8. */
    CSV("text/csv"),
    /** An Office Open XML workbook; its first sheet counts. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the format of a media type; parameters such as the character set do not matter. */
    public static Optional<SheetFormat> of(String mediaType) {
        String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        for (SheetFormat format : values()) {
            if (format.mediaType.equals(bare)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Opens text as it comes in; a refusal may come with any row. */
    public static SheetReader csv(InputStream text) throws IOException {
        return new CsvSheet(text);
    }

    /** Opens a workbook. */
    public static SheetReader xlsx(Path file) throws IOException {
        return XlsxSheet.open(file);
    }
}
