package org.shakti.mis.platform.indicators;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.RecordType;

/**
 * Which numbers of one generation of definitions the ledger keeps: those whose records are there and which change with
 * writes only, never with the calendar.
 *
 * @param numbers the numbers by their names in the ledger
 * @param signature changes with the meaning of any of them
 */
record LedgerPlan(Map<String, Counted> numbers, String signature) {
    static LedgerPlan of(Catalogue catalogue, IndicatorSql sql) {
        Map<String, Counted> numbers = new LinkedHashMap<>();
        StringBuilder meaning = new StringBuilder();
        for (Counted counted : all(catalogue)) {
            if (keepable(catalogue, counted)) {
                Optional<Sql> facts = facts(sql, counted);
                facts.ifPresent(statement -> {
                    numbers.put(name(counted), counted);
                    meaning.append(name(counted))
                            .append(statement.text())
                            .append(statement.values())
                            .append('\n');
                });
            }
        }
        return new LedgerPlan(numbers, hash(meaning.toString()));
    }

    static String name(Counted counted) {
        return counted.indicator().code()
                + counted.part().map(part -> "/" + part).orElse("");
    }

    private static List<Counted> all(Catalogue catalogue) {
        List<Counted> all = new ArrayList<>();
        catalogue.indicators().values().stream()
                .filter(indicator -> indicator.ages().isEmpty()
                        && Measure.of(indicator).each().isEmpty())
                .filter(indicator -> !Measure.of(indicator).median())
                .sorted(java.util.Comparator.comparing(Indicator::code))
                .forEach(indicator -> {
                    all.add(Counted.whole(indicator));
                    indicator.parts().forEach(part -> all.add(new Counted(indicator, Optional.of(part.id()))));
                });
        return all;
    }

    private static boolean keepable(Catalogue catalogue, Counted counted) {
        Indicator indicator = counted.indicator();
        List<Condition> conditions = new ArrayList<>(indicator.within().stream().toList());
        indicator.anyOf().forEach(match -> match.where().ifPresent(conditions::add));
        indicator.parts().forEach(part -> {
            conditions.add(part.where());
            part.anyOf().forEach(match -> match.where().ifPresent(conditions::add));
        });
        boolean shared = catalogue
                .type(indicator.root())
                .map(RecordType::authorPrivate)
                .map(only -> !only)
                .orElse(false);
        return shared && conditions.stream().noneMatch(ConditionSql::knowsToday);
    }

    private static Optional<Sql> facts(IndicatorSql sql, Counted counted) {
        try {
            return Optional.of(sql.facts(counted.indicator(), counted.part()));
        } catch (Unavailable gone) {
            return Optional.empty();
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java lacks SHA-256", e);
        }
    }
}
