package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Map;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.Pack;

/**
 * Everything that one pack says, read and of the right shape, not yet compared with other packs.
 *
 * @param pack what it says of itself
 * @param types record types and additions to them
 * @param lists rows of code lists by list
 * @param workflows workflows and additions to them
 * @param indicators indicators
 * @param boards boards and rows for them
 * @param imports imports and additions to them
 * @param roles roles and additions to them
 * @param places places
 * @param tests samples with which it tests itself
 * @param positions where everything stands
 * @param at where the pack's own description stands
 * @param unread files that the platform itself does not read
 */
record PackContent(
        Pack pack,
        List<TypePart> types,
        Map<String, List<ListRow>> lists,
        List<WorkflowPart> workflows,
        List<Indicator> indicators,
        List<BoardPart> boards,
        List<ImportPart> imports,
        List<RolePart> roles,
        Places places,
        List<PackTest> tests,
        Positions positions,
        Item at,
        Unread unread) {
    String id() {
        return pack.id();
    }

    /** Tells whether the pack applies in some regions only. */
    boolean regional() {
        return !pack.regions().isEmpty();
    }
}
