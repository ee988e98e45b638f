package org.shakti.mis.schemes.eligibility;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shakti.mis.schemes.definitions.Binding;

/**
 * Where a fact about a person is kept, for devices that gather facts themselves.
 *
 * @param type record type
 * @param kind {@code field}, {@code year-of-birth}, {@code state} or {@code same}
 * @param fact name of the fact; empty for {@code same}
 * @param field field of the record; empty for {@code same} and {@code state}
 * @param when other fields of the record with the value that each must have
 * @param unknown codes that leave the fact unknown
 */
public record BindingView(
        String type, String kind, String fact, String field, SortedMap<String, String> when, TreeSet<String> unknown) {
    static BindingView of(Binding binding) {
        Map<String, String> when = binding.limits().when();
        return new BindingView(
                binding.type(),
                binding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                binding.fact(),
                binding.field(),
                new TreeMap<>(when),
                new TreeSet<>(binding.limits().unknown()));
    }
}
