package org.shakti.mis.platform.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.platform.exchange.sheet.ReadRow;
import org.shakti.mis.platform.exchange.sheet.RowFault;
import org.shakti.mis.platform.exchange.sheet.RowReader;
import org.shakti.mis.platform.exchange.sheet.SeenKeys;
import org.shakti.mis.platform.exchange.sheet.SheetRow;

/** Judges the rows of one sheet in their order: by themselves, by the caller's districts, and by the rows before. */
final class RowJudge {
    private final SheetImport mapping;
    private final RowReader reader;
    private final RowHasher hasher;
    private final Scope scope;
    private final SeenKeys seen = new SeenKeys();
    private final Optional<String> districtColumn;

    RowJudge(SheetImport mapping, RowReader reader, RowHasher hasher, Scope scope) {
        this.mapping = mapping;
        this.reader = reader;
        this.hasher = hasher;
        this.scope = scope;
        this.districtColumn = mapping.records().stream()
                .flatMap(target -> target.districtColumn().stream())
                .findFirst();
    }

    JudgedRow judge(SheetRow sheetRow) {
        ReadRow row = reader.read(sheetRow);
        RowIdentity identity = hasher.identify(mapping.id(), mapping.key(), row.values());
        List<RowFault> faults = new ArrayList<>(row.faults());
        districtColumn
                .map(column -> new RowFault(
                        column,
                        "out-of-scope",
                        "",
                        row.values().getOrDefault(column, "").toString()))
                .filter(fault -> !fault.value().isEmpty())
                .filter(fault -> !scope.everywhere() && !scope.districts().contains(fault.value()))
                .ifPresent(faults::add);
        // A key counts once a sound row has carried it, so a faulty row may be followed by its mended copy.
        if (faults.isEmpty() && !seen.add(identity.shortKey())) {
            String key = String.valueOf(row.values().get(mapping.key()));
            faults.add(new RowFault(mapping.key(), "twice", mapping.key(), key));
        }
        return new JudgedRow(sheetRow, row, identity, faults);
    }
}
