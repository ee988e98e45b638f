package org.shakti.mis.browser;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.util.Locale;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Brings browser and server for test classes, each started once. Without a browser the tests are skipped on a
 * developer's machine, and fail in continuous integration, where a skipped test would be seen by nobody.
 */
final class BrowserRig implements ExecutionCondition, BeforeAllCallback {
    private static final Namespace ALL = Namespace.create(BrowserRig.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean needed = System.getenv("CI") != null;
        return needed || Chromium.installed() ? enabled("a browser is there, or has to be") : disabled("no chromium");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        boolean own = type.isAnnotationPresent(OwnServer.class);
        var store = own ? context.getStore(ALL) : context.getRoot().getStore(ALL);
        String name = own ? "browser-" + type.getSimpleName().toLowerCase(Locale.ROOT) : "browser";
        Chromium chromium =
                context.getRoot().getStore(ALL).getOrComputeIfAbsent("chromium", key -> new Chromium(), Chromium.class);
        SampleOffice office = store.getOrComputeIfAbsent(name, SampleOffice::open, SampleOffice.class);
        ((BrowserTest) context.getRequiredTestInstance()).use(chromium.browser(), office);
    }
}
