package org.shakti.mis.schemes.eligibility;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a device needs to judge without a network, in one language.
 *
 * @param language the language
 * @param state LGD code of the state; {@code null} for all
 * @param facts all facts
 * @param schemes the schemes that may apply
 * @param bindings where facts about a person are kept
 */
public record Rules(
        String language,
        @Nullable String state,
        List<FactView> facts,
        List<Map<String, @Nullable Object>> schemes,
        List<BindingView> bindings) {
    private static final int DIGITS = 24;

    /** The same rules have the same tag, after a restart and on another node, too. */
    EntityTag tag() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(hash).substring(0, DIGITS), true); // of the packed form, too
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
