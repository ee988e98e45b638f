package org.shakti.mis.platform.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.SheetImport;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.ShaktiException;
import org.shakti.mis.platform.exchange.sheet.ReadRow;
import org.shakti.mis.platform.exchange.sheet.RowFault;

/** Tells a refusal by the writer of records in the words of the sheet: by the column that the field came from. */
final class WriterFaults {
    private static final String OWNER = "owner";

    private final SheetImport mapping;
    private final Catalogue catalogue;

    WriterFaults(SheetImport mapping, Catalogue catalogue) {
        this.mapping = mapping;
        this.catalogue = catalogue;
    }

    List<RowFault> of(ShaktiException refusal, ReadRow row) {
        List<RowFault> faults = new ArrayList<>();
        for (FieldError error : refusal.errors()) {
            String column = column(error.field());
            faults.add(new RowFault(column, error.code(), error.message(), value(row, column)));
        }
        if (faults.isEmpty()) {
            String message = Objects.requireNonNullElse(refusal.getMessage(), "");
            faults.add(new RowFault(mapping.key(), refusal.type(), message, value(row, mapping.key())));
        }
        return faults;
    }

    private static String value(ReadRow row, String column) {
        Object value = row.values().get(column);
        return value == null ? "" : value.toString();
    }

    /** Two records of a row may have a field of one name; the first one that is filled from a column is named. */
    private String column(String field) {
        for (SheetImport.Target target : mapping.records()) {
            SheetImport.Origin origin = target.fields().get(field);
            if (origin != null && origin.column().isPresent()) {
                return origin.column().get();
            }
            boolean code = catalogue
                    .type(target.type())
                    .flatMap(t -> t.code())
                    .filter(c -> c.field().equals(field))
                    .isPresent();
            if (field.equals(OWNER) && target.ownerColumn().isPresent()) {
                return target.ownerColumn().get();
            }
            if (code && target.codeColumn().isPresent()) {
                return target.codeColumn().get();
            }
        }
        return "";
    }
}
