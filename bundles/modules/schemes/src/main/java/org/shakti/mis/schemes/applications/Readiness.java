package org.shakti.mis.schemes.applications;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.record.RecordView;

/**
 * The papers that a scheme asks for, and how each stands for one person. Tells that a paper is there, never a number on it.
 *
 * @param scheme code of the scheme
 * @param ready whether nothing is missing
 * @param missing codes of the papers that are not there yet, in the order of the scheme; never an Aadhaar card, which is
 *     required of nobody here
 * @param papers all papers that the scheme asks for
 * @param cost what the papers cost her, as far as it was written down, in paise
 */
public record Readiness(String scheme, boolean ready, List<String> missing, List<Paper> papers, long cost) {
    static final String HAS = "HAS";
    private static final String NEVER_REQUIRED = "AADHAAR";
    private static final String UNASKED = "UNASKED";
    private static final Set<String> AT_HAND = Set.of("HER", "ORGANISATION", "FAMILY");

    /**
     * One paper.
     *
     * @param paper its code in the list {@code document_type}
     * @param label its name
     * @param required whether an application waits for it
     * @param state {@code HAS}, {@code APPLIED}, {@code MISSING}, {@code CANNOT}, or {@code UNASKED} when nobody has asked
     * @param helper who helps to get it, as a code; {@code null} when nobody was named
     * @param how where and how; {@code null} when it was not written down
     * @param cost what it costs her, in paise; {@code null} when it was not written down
     * @param readyBy until when it is to be there; {@code null} when it was not written down
     */
    public record Paper(
            String paper,
            String label,
            boolean required,
            String state,
            @Nullable String helper,
            @Nullable String how,
            @Nullable Long cost,
            @Nullable LocalDate readyBy) {}

    /**
     * Lays what she has beside what is asked for; the newest word on a paper counts.
     *
     * @param asked codes of the papers, with their names
     * @param papers her papers for offices
     * @param documents her documents, for papers that nobody has noted down yet
     */
    static Readiness of(String scheme, Map<String, String> asked, List<RecordView> papers, List<RecordView> documents) {
        List<Paper> lines = asked.entrySet().stream()
                .map(one -> newest(papers, "paper", one.getKey())
                        .map(paper -> line(one.getKey(), one.getValue(), paper))
                        .orElseGet(() -> fromDocument(one.getKey(), one.getValue(), documents)))
                .toList();
        List<String> missing = lines.stream()
                .filter(line -> line.required() && !line.state().equals(HAS))
                .map(Paper::paper)
                .toList();
        long cost = lines.stream()
                .map(Paper::cost)
                .mapToLong(one -> one == null ? 0 : one)
                .sum();
        return new Readiness(scheme, missing.isEmpty(), missing, lines, cost);
    }

    private static boolean required(String code) {
        return !NEVER_REQUIRED.equals(code);
    }

    private static Paper line(String code, String label, RecordView paper) {
        Map<String, Object> fields = paper.fields();
        return new Paper(
                code,
                label,
                required(code),
                String.valueOf(fields.getOrDefault("paper_state", UNASKED)),
                (String) fields.get("helper"),
                (String) fields.get("helper_words"),
                (Long) fields.get("cost"),
                (LocalDate) fields.get("ready_by"));
    }

    private static Paper fromDocument(String code, String label, List<RecordView> documents) {
        String state = newest(documents, "document_type", code)
                .map(document ->
                        AT_HAND.contains(String.valueOf(document.fields().get("where_kept"))) ? HAS : "MISSING")
                .orElse(UNASKED);
        return new Paper(code, label, required(code), state, null, null, null, null);
    }

    private static Optional<RecordView> newest(List<RecordView> records, String field, String code) {
        return records.stream()
                .filter(record -> code.equals(record.fields().get(field)))
                .max(Comparator.comparing(record -> record.envelope().changedAt()));
    }
}
