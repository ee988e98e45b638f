package org.shakti.mis.platform.web.assets;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the header by which a client says which compressions it can read. */
public final class GzipAccept {
    private GzipAccept() {}

    /** Tells whether the header allows gzip. */
    public static boolean in(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (String one : acceptEncoding.toLowerCase(Locale.ROOT).split(",", 20)) {
            String coding = one.replace(" ", "");
            if (coding.equals("gzip") || (coding.startsWith("gzip;") && !coding.matches("gzip;q=0(\\.0*)?"))) {
                return true;
            }
        }
        return false;
    }
}
