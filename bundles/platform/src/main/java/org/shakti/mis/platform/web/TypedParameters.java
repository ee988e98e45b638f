package org.shakti.mis.platform.web;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.ws.rs.QueryParam;
import org.shakti.mis.api.error.MalformedInputException;

/**
 * Names parameters of a request whose values their operation could not read. The framework would answer that nothing is
 * here, and would take any word for a no.
 */
final class TypedParameters {
    private static final Kind NUMBER = new Kind("-?[0-9]{1,9}", "a whole number");
    private static final Kind LONG_NUMBER = new Kind("-?[0-9]{1,18}", "a whole number");
    private static final Kind FLAG = new Kind("true|false", "true or false");
    private static final Kind ID = new Kind("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "an id");

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            int.class, NUMBER,
            Integer.class, NUMBER,
            long.class, LONG_NUMBER,
            Long.class, LONG_NUMBER,
            boolean.class, FLAG,
            Boolean.class, FLAG,
            UUID.class, ID);

    private final Map<Method, Map<String, Kind>> known = new ConcurrentHashMap<>();

    /** Refuses the first value that does not fit; what is not sent has a default. */
    void check(Method operation, Supplier<? extends Map<String, List<String>>> sent) {
        Map<String, Kind> typed = known.computeIfAbsent(operation, TypedParameters::of);
        if (!typed.isEmpty()) {
            Map<String, List<String>> query = sent.get();
            typed.forEach(
                    (name, kind) -> query.getOrDefault(name, List.of()).forEach(value -> kind.check(name, value)));
        }
    }

    private static Map<String, Kind> of(Method operation) {
        Map<String, Kind> typed = new HashMap<>();
        for (Parameter parameter : operation.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            Kind kind = KINDS.get(parameter.getType());
            if (query != null && kind != null) {
                typed.put(query.value(), kind);
            }
        }
        return Map.copyOf(typed);
    }

    private record Kind(Pattern pattern, String words) {
        Kind(String pattern, String words) {
            this(Pattern.compile(pattern), words);
        }

        void check(String name, String value) {
            if (!pattern.matcher(value).matches()) {
                throw new MalformedInputException(name + " must be " + words + ".");
            }
        }
    }
}
