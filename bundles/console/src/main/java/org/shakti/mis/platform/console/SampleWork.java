package org.shakti.mis.platform.console;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Does the invented work of the demo, as its invented people, through the same calls as everybody. In the file a text
 * {@code day 3} is a date counted from today, {@code @name} the record that an earlier step made under that name,
 * {@code CODE} a root by its code and {@code CODE/type} the first record of a type below it.
 */
final class SampleWork {
    private final PersonApi worker;
    private final String root;
    private final LocalDate today;
    private final Map<String, String> made = new HashMap<>();

    /** @param root the type whose codes the file names */
    SampleWork(PersonApi worker, String root, LocalDate today) {
        this.worker = worker;
        this.root = root;
        this.today = today;
    }

    /** Gives roots to a person, named by their codes. */
    void give(Json gift, Map<String, String> accounts) throws IOException {
        Json body = Json.object("owner", accounts.get(gift.at("to").text()));
        for (Json code : gift.at("codes").items()) {
            worker.post("/records/" + root + "/" + byCode(code.text()) + "/assignment", body);
        }
    }

    void step(Json step) throws IOException {
        if (step.at("make").value() != null) {
            make(step);
        } else if (step.at("move").value() != null) {
            move(step);
        } else if (step.at("find").value() != null) {
            worker.get(
                    "/records/" + step.at("find").text() + "?q=" + step.at("q").text());
        } else {
            change(step);
        }
    }

    private void move(Json step) throws IOException {
        Json on = step.at("on").value() == null ? Json.NOTHING : filled(step.at("on"));
        worker.post(
                path(step.at("move").text(), record(step)) + "/transitions",
                Json.object("to", step.at("to").text(), "on", on.value()));
    }

    private void make(Json step) throws IOException {
        Json fields = filled(step.at("fields"));
        Json body = step.at("under").value() == null
                ? Json.object("district", step.at("district").text(), "fields", fields)
                : Json.object("parent", parent(step.at("under").text()), "fields", fields);
        Json record = worker.post("/records/" + step.at("make").text(), body);
        made.put("@" + step.at("as").text(), record.at("id").text());
    }

    private String parent(String under) throws IOException {
        String[] place = under.split("/", 2);
        String id = made.containsKey(place[0]) ? made.getOrDefault(place[0], "") : byCode(place[0]);
        return place.length == 1 ? id : first("/records/" + place[1] + "?root=" + id);
    }

    private void change(Json step) throws IOException {
        String path = path(step.at("change").text(), record(step));
        String version = worker.get(path).at("version").text();
        worker.patch(path, version, Json.object("fields", filled(step.at("fields"))));
    }

    private String record(Json step) throws IOException {
        String name = step.at("record").text();
        return name.startsWith("@") ? made.getOrDefault(name, name) : byCode(name);
    }

    private static String path(String type, String id) {
        return "/records/" + type + "/" + id;
    }

    private String byCode(String code) throws IOException {
        return first("/records/" + root + "?q=" + code);
    }

    private String first(String search) throws IOException {
        List<Json> found = worker.get(search).at("items").items();
        if (found.isEmpty()) {
            throw new RefusedException("the sample work names a record that is not there: " + search);
        }
        return found.get(0).at("id").text();
    }

    private Json filled(Json value) {
        return new Json(fill(value.value()));
    }

    private @Nullable Object fill(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> filled = new LinkedHashMap<>();
            map.forEach((key, part) -> filled.put(String.valueOf(key), fill(part)));
            return filled;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::fill).collect(Collectors.toList());
        }
        if (value instanceof String text && text.startsWith("day ")) {
            return today.plusDays(Long.parseLong(text.substring(4))).toString();
        }
        return value instanceof String text ? made.getOrDefault(text, text) : value;
    }
}
