package org.shakti.mis.platform.web;

import com.fasterxml.jackson.databind.util.RawValue;
import java.net.URI;
import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.exchange.sync.Answers;
import org.shakti.mis.platform.exchange.sync.StoredAnswer;

/**
 * What a write of a record is answered, alone or as one of several.
 *
 * @param status HTTP status
 * @param version version of the record, for its tag
 * @param location where the record is, when it was made
 * @param body the record as JSON
 * @param replayed the write was done earlier, and so answered then
 */
record Reply(int status, Optional<Long> version, Optional<String> location, Object body, boolean replayed) {
    private static final String REPLAYED = "Idempotency-Replayed";

    static Reply made(RecordView view) {
        String place = "records/" + view.type() + "/" + view.id();
        return new Reply(201, Optional.of(view.envelope().version()), Optional.of(place), RecordJson.of(view), false);
    }

    static Reply written(RecordView view) {
        return new Reply(200, Optional.of(view.envelope().version()), Optional.empty(), RecordJson.of(view), false);
    }

    static Reply of(Answers.Told told) {
        StoredAnswer answer = told.answer();
        return new Reply(
                answer.status(), answer.version(), answer.location(), new RawValue(answer.body()), told.again());
    }

    Response response() {
        Response.ResponseBuilder response = Response.status(status).entity(body);
        version.ifPresent(v -> response.header(HttpHeaders.ETAG, Versions.tag(v)));
        location.ifPresent(place -> response.location(URI.create(place)));
        return (replayed ? response.header(REPLAYED, "true") : response).build();
    }
}
