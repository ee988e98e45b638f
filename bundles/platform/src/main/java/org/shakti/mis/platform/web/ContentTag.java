package org.shakti.mis.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A tag for an answer that is made anew each time: the same content has the same tag. */
final class ContentTag {
    private static final int DIGITS = 20;

    private ContentTag() {}

    static String of(Object json) {
        try {
            byte[] bytes = JsonFormat.mapper()
                    .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsBytes(json);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // our own values, and a hash that every Java has
        }
    }
}
