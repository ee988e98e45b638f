package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shakti.mis.api.error.FieldError;

/**
 * Whoever is asked about a pack after the platform's own checks: what is kept already, its own samples, and the readers of
 * modules.
 *
 * @param samples judges samples; without it they are not looked at
 * @param extensions readers of modules
 * @param kept knows the fields that are kept; without it they are not looked at
 */
record Jury(Optional<SampleJudge> samples, Extensions extensions, Optional<KeptFields> kept) {
    Jury(Optional<SampleJudge> samples, Extensions extensions) {
        this(samples, extensions, Optional.empty());
    }

    Jury beside(Optional<KeptFields> fields) {
        return new Jury(samples, extensions, fields);
    }

    /** A jury that asks nobody. */
    static Jury none() {
        return new Jury(Optional.empty(), new Extensions());
    }

    /**
     * Judges a pack that has been laid on those that are accepted. The readers are asked in any case, so that everything that
     * is wrong is told at once; samples only of a pack with which nothing else is wrong.
     */
    void check(Layer layer, List<PackContent> accepted) {
        if (!layer.refusals().any()) {
            kept.ifPresent(fields -> compare(fields, layer));
            samples.filter(judge -> !layer.content().tests().isEmpty())
                    .ifPresent(judge -> test(judge, layer, accepted));
        }
        extensions.check(layer, accepted);
    }

    private static void compare(KeptFields kept, Layer layer) {
        for (TypePart part : layer.content().types()) {
            for (KeptFields.Objection objection :
                    kept.objections(part.type().name(), part.type().fields())) {
                Item at = layer.content().positions().of(objection.field(), part.at());
                layer.refusals().add(at, objection.field().key(), objection.expected());
            }
        }
    }

    private static void test(SampleJudge judge, Layer layer, List<PackContent> accepted) {
        List<PackContent> all = new ArrayList<>(accepted);
        all.add(layer.content());
        Draft draft = layer.draft();
        Generation trial = new Generation(draft.toCatalogue(0, List.of()), draft.places, all);
        for (PackTest test : layer.content().tests()) {
            LiveCatalogue definitions = new LiveCatalogue();
            definitions.publish(test.district().map(trial::seenFrom).orElse(trial));
            if (definitions.current().types().containsKey(test.sample().type())) {
                judge(test, judge.judge(definitions, test.sample()), layer.refusals());
            } else {
                layer.refusals()
                        .add(
                                test.at(),
                                test.name(),
                                "a record type that exists: " + test.sample().type());
            }
        }
    }

    private static void judge(PackTest test, List<FieldError> found, Refusals refusals) {
        String outcome = found.isEmpty()
                ? "accepted"
                : "refused with "
                        + found.stream()
                                .map(fault -> fault.field() + " " + fault.code())
                                .distinct()
                                .collect(Collectors.joining(", "));
        if (test.accepted() && !found.isEmpty()) {
            refusals.add(test.at(), test.name(), "that the sample is accepted; it was " + outcome);
        } else if (!test.accepted() && (found.isEmpty() || !allFound(test, found))) {
            String wanted = test.faults().isEmpty()
                    ? "refused"
                    : "refused with "
                            + test.faults().stream()
                                    .map(PackTest.Expected::toString)
                                    .collect(Collectors.joining(", "));
            refusals.add(test.at(), test.name(), "that the sample is " + wanted + "; it was " + outcome);
        }
    }

    private static boolean allFound(PackTest test, List<FieldError> found) {
        return test.faults().stream().allMatch(wanted -> found.stream()
                .anyMatch(fault -> fault.code().equals(wanted.code())
                        && (wanted.field().isEmpty() || fault.field().equals(wanted.field()))));
    }
}
