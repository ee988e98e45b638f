package org.shakti.mis.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.platform.indicators.Period;
import org.shakti.mis.platform.indicators.Selection;

/** Reads from a query what is to be counted, and writes it back for links. */
final class Selections {
    private static final List<String> NAMES = List.of("from", "to", "district", "block", "owner");
    private static final String ME = "me";
    private static final int LONGEST = 100;

    private Selections() {}

    static Selection of(UriInfo uri, Caller caller, Catalogues catalogues, String... others) {
        return of(uri.getQueryParameters(), caller, catalogues, others);
    }

    /**
     * Reads a query that may hold the other names too. What is not known is refused, and so is a place that is not there:
     * the numbers would be taken for those of what was asked for.
     */
    static Selection of(MultivaluedMap<String, String> query, Caller caller, Catalogues catalogues, String... others) {
        List<String> known = Stream.concat(NAMES.stream(), Stream.of(others)).toList();
        if (!known.containsAll(query.keySet())) {
            throw new MalformedInputException("Known parameters are " + String.join(", ", known) + ", and no others.");
        }
        Optional<LocalDate> from = value(query, "from").map(text -> Days.read("from", text));
        Optional<LocalDate> to = value(query, "to").map(text -> Days.read("to", text));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new MalformedInputException("The period ends before it begins.");
        }
        return new Selection(
                new Period(from, to),
                place(query, "district", catalogues),
                place(query, "block", catalogues),
                value(query, "owner").map(owner -> ME.equals(owner) ? caller.account() : owner));
    }

    private static Optional<String> place(MultivaluedMap<String, String> query, String level, Catalogues catalogues) {
        Optional<String> code = value(query, level);
        if (code.isPresent() && catalogues.place(level, code.get()).isEmpty()) {
            throw new MalformedInputException("There is no " + level + " with this code.");
        }
        return code;
    }

    /** Returns the query of a link that selects the same. */
    static String query(UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        return NAMES.stream()
                .flatMap(name -> value(query, name).stream()
                        .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    static Optional<String> value(MultivaluedMap<String, String> query, String name) {
        return Stream.ofNullable(first(query, name))
                .filter(text -> !text.isBlank())
                .peek(text -> {
                    if (text.length() > LONGEST) {
                        throw new MalformedInputException(name + " is too long.");
                    }
                })
                .findFirst();
    }

    private static @Nullable String first(MultivaluedMap<String, String> query, String name) {
        return query.getFirst(name);
    }
}
