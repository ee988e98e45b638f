package org.shakti.mis.platform.exchange.sheet;

import org.shakti.mis.api.definition.SheetImport;

/** The text of a cell with the column it stands in. */
record SheetCell(SheetImport.Column column, String text) {}
