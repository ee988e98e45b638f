package org.shakti.mis.bench.rules;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.schemes.rules.Truth;

/** The expression language (CEL), set up for values that are not known. */
final class Expressions {
    private final CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.EXISTS)
            .addVar("age", SimpleType.INT)
            .addVar("income", SimpleType.INT)
            .addVar("disability", SimpleType.INT)
            .addVar("gender", SimpleType.STRING)
            .addVar("state", SimpleType.STRING)
            .addVar("caste", SimpleType.STRING)
            .addVar("marital", SimpleType.STRING)
            .addVar("papers", ListType.create(SimpleType.STRING))
            .build();

    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .build())
            .build();

    Program compile(String expression) {
        try {
            return runtime.createProgram(compiler.compile(expression).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }

    /** Lays out what is known of a person as this language wants it. */
    static PartialVars known(Map<String, FactValue> person) {
        Map<String, Object> values = new HashMap<>();
        List<CelAttributePattern> unknown = new ArrayList<>();
        for (String fact : SampleFacts.registry().keySet()) {
            FactValue value = person.get(fact);
            if (value == null) {
                unknown.add(CelAttributePattern.create(fact));
            } else {
                values.put(fact, plain(fact, value));
            }
        }
        return PartialVars.of(values, unknown.toArray(CelAttributePattern[]::new));
    }

    static Truth truth(Program program, PartialVars person) {
        try {
            Object value = program.eval(person);
            return value instanceof Boolean holds ? (holds ? Truth.TRUE : Truth.FALSE) : Truth.UNKNOWN;
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object plain(String fact, FactValue value) {
        if (value instanceof FactValue.Amount amount) {
            return amount.least().orElseThrow().longValueExact();
        }
        FactValue.Codes codes = (FactValue.Codes) value;
        return fact.equals("papers")
                ? List.copyOf(codes.codes())
                : codes.codes().iterator().next();
    }
}
