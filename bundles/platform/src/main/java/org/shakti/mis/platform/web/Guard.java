package org.shakti.mis.platform.web;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.SignInRequiredException;
import org.shakti.mis.api.web.OpenToAll;
import org.shakti.mis.api.web.Requires;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides whether a caller may use an operation. An operation that says nothing about it is refused to everybody. */
final class Guard {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    /** Refuses what the operation does not allow to this caller; {@code parameters} gives the values of its path. */
    void check(Method operation, Optional<Caller> caller, UnaryOperator<String> parameters) {
        Rule rule = rules.computeIfAbsent(operation, Rule::of);
        if (rule.kind() == Kind.OPEN) {
            return;
        }
        if (rule.kind() == Kind.SILENT) {
            LOG.error("{} declares no permission and is refused", operation);
            throw new NotAllowedException("none: the operation declares no permission");
        }
        Caller known = caller.orElseThrow(SignInRequiredException::new);
        String permission = rule.permission(parameters);
        if (!permission.isEmpty() && !known.may(permission)) {
            throw new NotAllowedException(permission);
        }
    }

    /** Refuses a change that a foreign page could have sent with the browser's cookie. */
    static void checkOrigin(String method, Origin origin) {
        if (!SAFE.contains(method) && !origin.trusted()) {
            throw new CrossSiteException();
        }
    }

    /**
     * Where a request says it comes from.
     *
     * @param site the header Sec-Fetch-Site
     * @param origin the header Origin
     * @param host the header Host
     * @param mark the header X-Shakti, which no foreign page can send
     */
    record Origin(@Nullable String site, @Nullable String origin, @Nullable String host, @Nullable String mark) {
        boolean trusted() {
            if (site != null && !site.equals("same-origin") && !site.equals("none")) {
                return false;
            }
            if (origin != null) {
                return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
            }
            return site != null || mark != null;
        }
    }

    private enum Kind {
        OPEN,
        SILENT,
        GUARDED
    }

    private record Rule(Kind kind, String pattern) {
        static Rule of(Method operation) {
            if (operation.isAnnotationPresent(OpenToAll.class)) {
                return new Rule(Kind.OPEN, "");
            }
            Requires requires = operation.getAnnotation(Requires.class);
            return requires == null ? new Rule(Kind.SILENT, "") : new Rule(Kind.GUARDED, requires.value());
        }

        String permission(UnaryOperator<String> parameters) {
            int open = pattern.indexOf('{');
            if (open < 0) {
                return pattern;
            }
            int close = pattern.indexOf('}', open);
            return pattern.substring(0, open)
                    + parameters.apply(pattern.substring(open + 1, close))
                    + pattern.substring(close + 1);
        }
    }
}
