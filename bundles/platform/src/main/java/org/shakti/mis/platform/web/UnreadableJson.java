package org.shakti.mis.platform.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import org.shakti.mis.api.error.MalformedInputException;

/** Says in plain words why JSON that was sent cannot be read, and where; never what was sent. */
final class UnreadableJson {
    private UnreadableJson() {}

    static MalformedInputException refusal(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return malformed("\"" + unknown.getPropertyName() + "\" is not known here", e);
        }
        if (e instanceof MismatchedInputException mismatch) {
            return malformed("the value" + place(mismatch) + " is not of the kind that is expected", e);
        }
        return malformed("this is not JSON", e);
    }

    private static String place(MismatchedInputException e) {
        String path = e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : " of \"" + path + "\"";
    }

    private static MalformedInputException malformed(String what, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        boolean known = at != null && at.getLineNr() > 0;
        String where = known ? "Line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " : "";
        return new MalformedInputException(where + what + ".");
    }
}
