package org.shakti.mis.platform.definitions;

import java.util.Optional;
import org.shakti.mis.api.definition.SheetImport;

/**
 * What one file says of an import.
 *
 * @param extended id of the pack whose import is extended; absent when the import is defined here
 * @param sheet the import, or what is added to it
 * @param at where it stands
 */
record ImportPart(Optional<String> extended, SheetImport sheet, Item at) {}
