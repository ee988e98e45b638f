package org.shakti.mis.platform.records;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.shakti.mis.api.error.MalformedInputException;

/**
 * Where a page ended: the sort value and the id of its last record. Means nothing to the caller, and is good for the
 * same order only.
 *
 * @param order the order of the list
 * @param value the sort value in JSON form; absent when the record has none
 * @param id id of the record
 */
record Cursor(String order, Optional<Object> value, String id) {
    String text() {
        String content = Json.write(List.of(order, value.map(List::of).orElse(List.of()), id));
        byte[] bytes = (content + checksum(content)).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Cursor of(String text, String order) {
        try {
            String whole = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String content = whole.substring(0, Math.max(0, whole.length() - 8));
            if (checksum(content).equals(whole.substring(content.length()))
                    && Json.value(content) instanceof List<?> parts
                    && order.equals(parts.get(0))
                    && parts.get(1) instanceof List<?> value) {
                return new Cursor(
                        order,
                        value.stream().<Object>map(v -> v).findFirst(),
                        parts.get(2).toString());
            }
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static String checksum(String content) {
        CRC32 crc = new CRC32();
        crc.update(content.getBytes(StandardCharsets.UTF_8));
        return String.format(java.util.Locale.ROOT, "%08x", crc.getValue());
    }

    private static MalformedInputException malformed() {
        return new MalformedInputException("The mark of the next page was not made for this list.");
    }
}
