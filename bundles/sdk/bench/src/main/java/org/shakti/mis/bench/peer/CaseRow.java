package org.shakti.mis.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.bench.data.CaseColumns;

/** Writes one case with its identity values, history and audit. */
final class CaseRow {
    static final String ACCOUNT = "peer";
    static final String HISTORY =
            "insert into history (record_id, version, made_at, made_by, fields) values (?, 1, ?, ?, ?)";
    static final String AUDIT = "insert into audit (id, made_at, made_by, act, target) values (?, ?, ?, ?, ?)";
    static final String SEALED = "insert into identity_value (record_id, field_key, sealed) values (?, ?, ?)";
    static final String ENTERED = "insert into entered (record_id, position, state, entered_on) values (?, ?, ?, ?)";
    private static final String INSERT = insert();

    private final Seal seal;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong audits = new AtomicLong(System.currentTimeMillis() * 1000);

    CaseRow(Seal seal, ObjectMapper json) {
        this.seal = seal;
        this.json = json;
    }

    /** Writes the rows and returns the id of the case. */
    String write(Inserts inserts, Draft draft) throws SQLException {
        String id = newId();
        Instant now = Instant.now();
        List<Object> values = new ArrayList<>(List.of(
                id,
                now,
                ACCOUNT,
                draft.code(),
                draft.states().get(draft.states().size() - 1),
                draft.district(),
                "org",
                ACCOUNT,
                now));
        JsonNode fields = draft.fields();
        values.add(fields.path("block").asText());
        for (CaseColumns.Column column : CaseColumns.ORDINARY) {
            values.add(value(column, fields.get(column.key())));
        }
        inserts.row(INSERT, values.toArray());
        for (int i = 0; i < draft.states().size(); i++) {
            inserts.row(ENTERED, id, i, draft.states().get(i), LocalDate.now(ZoneOffset.UTC));
        }
        ObjectNode kept = json.createObjectNode();
        kept.setAll((ObjectNode) fields);
        for (CaseColumns.Column column : CaseColumns.IDENTITY) {
            JsonNode secret = kept.remove(column.key());
            if (secret != null) {
                inserts.row(SEALED, id, column.key(), seal.close(secret.asText()));
            }
        }
        inserts.row(HISTORY, id, now, ACCOUNT, kept.toString());
        inserts.row(AUDIT, auditId(), now, ACCOUNT, "record.created", "case/" + id);
        return id;
    }

    /** Counts by itself: Derby refuses identity columns under contention. Starts at the time, so that no id returns. */
    long auditId() {
        return audits.incrementAndGet();
    }

    /** Returns a new id whose first part is the time, so that rows lie in the order of their making. */
    String newId() {
        long time = (System.currentTimeMillis() << 16) | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L).toString();
    }

    private static Object value(CaseColumns.Column column, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return new Inserts.Empty(column.kind().type());
        }
        return switch (column.kind()) {
            case TEXT -> node.asText();
            case INTEGER -> node.asInt();
            case DATE -> LocalDate.parse(node.asText());
            case YES_NO -> node.asBoolean();
        };
    }

    private static String insert() {
        String names =
                CaseColumns.ORDINARY.stream().map(CaseColumns.Column::key).collect(Collectors.joining(", "));
        return "insert into case_file (id, version, created_at, created_by, code, state, district, organisation, owner, changed_at, block, "
                + names + ") values (?, 1" + ", ?".repeat(9 + CaseColumns.ORDINARY.size()) + ")";
    }

    /** A case to be written, and the states that it has entered so far. */
    record Draft(String code, List<String> states, String district, JsonNode fields) {}
}
