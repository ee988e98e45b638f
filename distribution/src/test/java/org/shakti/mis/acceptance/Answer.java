package org.shakti.mis.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the server answered, read as JSON. */
public record Answer(HttpResponse<String> response) {
    private static final JsonMapper JSON = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Returns the whole answer; an empty object when there is none. */
    public JsonNode json() {
        try {
            return text().isBlank() ? JSON.createObjectNode() : JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + status() + " " + text(), e);
        }
    }

    /** Returns the value at a path such as {@code /fields/code}. */
    public JsonNode at(String path) {
        return json().at(path);
    }

    public String id() {
        return at("/id").asText();
    }

    /** Returns the items of a list, or the elements of an array. */
    public List<JsonNode> items() {
        JsonNode whole = json();
        JsonNode items = whole.isArray() ? whole : whole.path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    /** Fails with all that the server said unless it answered as expected. */
    public Answer expect(int status) {
        if (status() != status) {
            throw new AssertionError(response.request().method() + " " + response.uri() + " answered " + status()
                    + ", not " + status + ": " + text());
        }
        return this;
    }
}
