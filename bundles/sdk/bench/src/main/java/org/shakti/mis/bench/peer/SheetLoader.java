package org.shakti.mis.bench.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.shakti.mis.bench.data.CaseColumns;

/** Loads a caseload register: each row becomes a case and up to eleven rows
 * that belong to it, with entered states, history and audit. */
final class SheetLoader {
    private static final int BATCH = 500;
    private static final List<String> IDENTIFIED = List.of("IDENTIFIED");
    private static final List<String> CONSENTED = List.of("IDENTIFIED", "CONTACTED", "CONSENTED");

    private final DataSource pool;
    private final CaseRow rows;
    private final ObjectMapper json;

    SheetLoader(DataSource pool, CaseRow rows, ObjectMapper json) {
        this.pool = pool;
        this.rows = rows;
        this.json = json;
    }

    /** Loads the sheet, committing after every few hundred rows; returns the number of rows. */
    int load(Reader sheet) throws SQLException, IOException {
        int count = 0;
        try (Connection connection = pool.getConnection();
                Inserts inserts = new Inserts(connection, true);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(sheet)) {
            connection.setAutoCommit(false);
            for (Iterator<NamedCsvRecord> all = csv.iterator(); all.hasNext(); ) {
                add(inserts, all.next());
                count++;
                if (count % BATCH == 0 || !all.hasNext()) {
                    inserts.flush();
                    connection.commit();
                }
            }
        }
        return count;
    }

    private void add(Inserts inserts, NamedCsvRecord row) throws SQLException {
        ObjectNode fields = json.createObjectNode().put("block", row.getField("block_lgd"));
        for (List<CaseColumns.Column> columns : List.of(CaseColumns.ORDINARY, CaseColumns.IDENTITY)) {
            for (CaseColumns.Column column : columns) {
                row.findField(column.key())
                        .filter(text -> !text.isEmpty())
                        .ifPresent(text -> fields.put(column.key(), text));
            }
        }
        List<String> states = row.getField("consent_on").isEmpty() ? IDENTIFIED : CONSENTED;
        fields.put("met_on", row.getField("enrolled_on"));
        String caseId = rows.write(
                inserts, new CaseRow.Draft(row.getField("case_code"), states, row.getField("district_lgd"), fields));
        for (Child child : Child.ALL) {
            if (!row.getField(child.trigger()).isEmpty()) {
                addChild(inserts, child, caseId, row);
            }
        }
    }

    private void addChild(Inserts inserts, Child child, String caseId, NamedCsvRecord row) throws SQLException {
        String id = rows.newId();
        Instant now = Instant.now();
        ObjectNode fields = json.createObjectNode();
        List<Object> values = new ArrayList<>(List.of(id, now, CaseRow.ACCOUNT, caseId));
        for (Child.Column column : child.columns()) {
            String text = row.getField(column.name());
            values.add(value(column, text));
            fields.put(column.name(), text);
        }
        inserts.row(child.insert(), values.toArray());
        for (int i = 0; i < child.states().size(); i++) {
            inserts.row(CaseRow.ENTERED, id, i, child.states().get(i), LocalDate.now(ZoneOffset.UTC));
        }
        inserts.row(CaseRow.HISTORY, id, now, CaseRow.ACCOUNT, fields.toString());
        inserts.row(CaseRow.AUDIT, rows.auditId(), now, CaseRow.ACCOUNT, "record.created", child.table() + "/" + id);
    }

    private static Object value(Child.Column column, String text) {
        if (text.isEmpty()) {
            return new Inserts.Empty(column.kind().type());
        }
        return switch (column.kind()) {
            case DATE -> LocalDate.parse(text);
            case INTEGER -> Integer.valueOf(text);
            case TEXT, YES_NO -> text;
        };
    }
}
