package org.shakti.mis.platform.definitions;

import org.shakti.mis.api.definition.CodeEntry;

/**
 * One row of a table of codes.
 *
 * @param entry the entry; without texts when the row only changes other things of an entry that is already there
 * @param ordered the row says its position
 * @param file file of the pack
 * @param line line of the row
 */
record ListRow(CodeEntry entry, boolean ordered, String file, int line) {}
