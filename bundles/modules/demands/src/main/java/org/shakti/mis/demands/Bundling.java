package org.shakti.mis.demands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.record.RecordView;

/** Says which demands cannot become part of a collective one, and why. A demand is part of one at a time. */
final class Bundling {
    private static final Map<String, String> ACCEPTED = Map.of(
            "en", "Demand %s was accepted: it has come to its end.",
            "hi", "माँग %s मान ली गई है: वह पूरी हो चुकी है।",
            "bn", "দাবি %s মেনে নেওয়া হয়েছে: সেটি শেষ হয়ে গেছে।");

    private static final Map<String, String> DROPPED = Map.of(
            "en", "Demand %s was dropped: it has come to its end.",
            "hi", "माँग %s छोड़ दी गई है: वह समाप्त हो चुकी है।",
            "bn", "দাবি %s ছেড়ে দেওয়া হয়েছে: সেটি শেষ হয়ে গেছে।");

    private static final Map<String, String> BUNDLED = Map.of(
            "en", "Demand %s is part of another collective demand: go on with that one, or drop it first.",
            "hi", "माँग %s पहले से दूसरी सामूहिक माँग का भाग है: उसी पर आगे बढ़ें, या पहले उसे छोड़ें।",
            "bn", "দাবি %s আগে থেকেই অন্য যৌথ দাবির অংশ: সেটি নিয়েই এগোন, বা আগে সেটি ছাড়ুন।");

    private Bundling() {}

    /**
     * Refuses demands that are over or part of another collective demand, naming each.
     *
     * @param collective the demand that they become part of; asked for again it finds its own
     * @param known reads the collective demand that one is part of
     */
    static void check(UUID collective, List<DemandFile> files, Function<UUID, Optional<RecordView>> known) {
        List<FieldError> errors = files.stream()
                .filter(file -> !partOf(file).equals(Optional.of(collective)))
                .flatMap(file -> fault(file, known).stream())
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private static Optional<FieldError> fault(DemandFile file, Function<UUID, Optional<RecordView>> known) {
        if (file.dropped()) {
            return Optional.of(refused(file, "dropped", DROPPED));
        }
        if (!Settling.open(file.demand()) || file.accepted().isPresent()) {
            return Optional.of(refused(file, "accepted", ACCEPTED));
        }
        return partOf(file)
                .flatMap(known)
                .filter(all -> !all.envelope().state().equals("DROPPED"))
                .map(all -> refused(file, "bundled", BUNDLED));
    }

    private static Optional<UUID> partOf(DemandFile file) {
        return Read.id(file.demand(), "collective");
    }

    private static FieldError refused(DemandFile file, String code, Map<String, String> texts) {
        String demand = Read.text(file.demand(), "code");
        Map<String, String> named = new HashMap<>();
        texts.forEach((language, text) -> named.put(language, text.formatted(demand)));
        return new FieldError("demands", code, named.getOrDefault("en", ""), Map.of("text", named));
    }
}
