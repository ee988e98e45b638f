package org.shakti.mis.demands.ladders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.record.RecordView;

/**
 * A demand that a pack has thought out beforehand for a kind of record, so that one tap raises it.
 *
 * @param code its code; the code of the right in the demand
 * @param type the record type that it follows from
 * @param when fields of the record, and for each the codes of which it must have one
 * @param title what is asked, with {@code {field}} for answers of the record
 * @param evidence what shows it, the same
 * @param ways ladders, the best first; the first one of the place is taken
 */
public record Ask(
        String code, String type, Map<String, Set<String>> when, Labels title, Labels evidence, List<Way> ways) {
    /** Copies the collections. */
    public Ask {
        when = Map.copyOf(when);
        ways = List.copyOf(ways);
    }

    /** A ladder, and the kind of office that is asked first. */
    public record Way(String ladder, String office) {}

    /** Where a demand begins. */
    public record Start(Ladder ladder, int rung) {}

    /** Tells whether a record gives reason for it. */
    public boolean fits(RecordView record) {
        return record.type().equals(type)
                && when.entrySet().stream().allMatch(one -> has(record.fields().get(one.getKey()), one.getValue()));
    }

    private static boolean has(@org.jspecify.annotations.Nullable Object given, Set<String> wanted) {
        return given instanceof Collection<?> many
                ? many.stream().anyMatch(one -> wanted.contains(one.toString()))
                : given != null && wanted.contains(given.toString());
    }

    /** Returns where it begins among the ladders of a place; nothing where none of them may be climbed. */
    public Optional<Start> start(List<Ladder> ladders) {
        return ways.stream()
                .flatMap(way -> ladders.stream()
                        .filter(ladder -> ladder.code().equals(way.ladder()))
                        .map(ladder -> new Start(ladder, ladder.first(way.office()))))
                .findFirst();
    }
}
