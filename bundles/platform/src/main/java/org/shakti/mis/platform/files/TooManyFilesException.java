package org.shakti.mis.platform.files;

import java.util.List;
import org.shakti.mis.api.error.ShaktiException;

/** Somebody sends more files in a day than work can explain. Answered with 429. */
public final class TooManyFilesException extends ShaktiException {
    private static final long serialVersionUID = 1L;

    TooManyFilesException() {
        super("too-many-files", 429, "Very many files were sent today. Please go on tomorrow.", List.of());
    }
}
