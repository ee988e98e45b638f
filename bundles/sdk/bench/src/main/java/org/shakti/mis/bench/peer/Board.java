package org.shakti.mis.bench.peer;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Counts the statistics of the project from the rows, at every call. */
final class Board {
    private static final List<String> COUNTS = List.of(
            "select count(*) from case_file where state <> 'IDENTIFIED'",
            "select count(distinct case_id) from complaint where complaint_kind = 'FIR'",
            "select count(distinct case_id) from complaint where complaint_kind = 'GDE'",
            "select count(distinct case_id) from hearing where first_hearing_on is not null",
            "select count(distinct case_id) from legal_aid where legal_aid_on is not null",
            "select count(distinct case_id) from compensation where compensation_applied_on is not null",
            "select count(distinct case_id) from compensation_credit where compensation_received_on is not null",
            "select count(distinct case_id) from training where training_completed_on is not null",
            "select count(distinct case_id) from enterprise where business_started_on is not null",
            "select count(distinct case_id) from education where study_status = 'CONTINUING'");

    private final DataSource pool;

    Board(DataSource pool) {
        this.pool = pool;
    }

    /** Writes the figures in their order; the first is the number of cases. */
    void write(JsonGenerator out) throws SQLException, IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("rows");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String count : COUNTS) {
                try (ResultSet result = statement.executeQuery(count)) {
                    result.next();
                    out.writeNumber(result.getLong(1));
                }
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
