package org.shakti.mis.api.definition;

import java.util.Optional;

/**
 * A place of the Local Government Directory (LGD).
 *
 * @param level {@code state}, {@code district} or {@code block}
 * @param code LGD code, unique within the level
 * @param parent code of the place above it (district of a block, state of a district); empty for a state
 * @param label its name
 * @param attributes further columns, such as the census code
 */
public record Place(
        String level, String code, Optional<String> parent, Labels label, java.util.Map<String, String> attributes) {}
