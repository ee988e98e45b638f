package org.shakti.mis.schemes.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.definition.State;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.schemes.rules.Rule;

/** The packs against the domain data they were written from; where they differ on purpose, it is said here. */
@DisplayName("The schemes of the packs and of the domain data")
class DomainDataTest {
    /** Conditions of amounts as the data has them, and as the packs do; see docs/domain-notes.md. */
    private static final Map<String, String> CONDITIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("social_category [GEN, OBC, EWS]", "social_category in [GEN, OBC, EWS, MINORITY]"),
            Map.entry("social_category [SC, ST]", "social_category in [SC, ST]"),
            Map.entry("age 40-79", "age >= 40, age <= 79"),
            Map.entry("age 80+", "age >= 80"),
            Map.entry("state_lgd 19", "state_resident_lgd in [19]"),
            Map.entry("child first", "in words: for the first child"),
            Map.entry("child second girl", "in words: for a second child who is a girl"),
            Map.entry("area rural LPS", "in words: in a village of a low-performing state"),
            Map.entry("area rural HPS", "in words: in a village of a high-performing state"),
            Map.entry("category adult male", "in words: for an adult man"),
            Map.entry("category woman/child", "in words: for a woman or a child"),
            Map.entry(
                    "category trafficking, sexual exploitation, transgender, disability",
                    "in words: for trafficking, sexual exploitation, transgender persons, persons with a disability"),
            Map.entry("tier Shishu", "in words: Shishu loan"),
            Map.entry("tier Kishor", "in words: Kishor loan"),
            Map.entry("tier Tarun", "in words: Tarun loan"),
            Map.entry("tier Tarun Plus", "in words: Tarun Plus loan")));

    /** An office that gives no receipt is late all the same, and an answer may come late. */
    private static final Set<String> MORE_STEPS = Set.of(
            "SUBMITTED > OVERDUE",
            "OVERDUE > SANCTIONED",
            "OVERDUE > REJECTED",
            "DOCS_PENDING > NOT_WANTED",
            "READY > NOT_WANTED");

    private final JsonNode data = read();
    private final ShippedPacks packs = new ShippedPacks();

    @Test
    void sayTheSameOfThemselves() {
        assertThat(ofPacks(DomainDataTest::about)).isEqualTo(ofData(DomainDataTest::about));
    }

    @Test
    void haveTheSameCriteriaInTheSameOrder() {
        assertThat(ofPacks(DomainDataTest::criteria)).isEqualTo(ofData(DomainDataTest::criteria));
    }

    @Test
    void giveTheSameOnTheSameDays() {
        assertThat(ofPacks(scheme ->
                        scheme.benefits().stream().map(DomainDataTest::benefit).toList()))
                .isEqualTo(ofData(scheme -> stream(scheme.get("benefits"))
                        .map(DomainDataTest::benefit)
                        .toList()));
    }

    @Test
    void useNoConditionThatTheDataDoesNotHave() {
        Set<String> written = stream(data.get("schemes"))
                .flatMap(scheme -> stream(scheme.get("benefits")))
                .filter(benefit -> benefit.hasNonNull("condition"))
                .map(benefit -> words(benefit.get("condition")))
                .collect(Collectors.toSet());

        assertThat(written).isEqualTo(CONDITIONS.keySet());
    }

    @Test
    void areAppliedForAlongTheSameStatesAndThreeStepsMore() {
        Workflow workflow = packs.catalogue().workflows().get("scheme_application");
        JsonNode wanted = data.get("application_states");

        assertThat(workflow.states().stream().map(State::code)).isEqualTo(texts(wanted.get("states")));
        Set<String> steps = stream(wanted.get("transitions"))
                .map(step -> String.join(" > ", texts(step)))
                .collect(Collectors.toSet());
        steps.addAll(MORE_STEPS);
        assertThat(workflow.transitions().stream().map(step -> step.from() + " > " + step.to()))
                .containsExactlyInAnyOrderElementsOf(steps);
    }

    @Test
    void knowTheSameStatusesAndFacts() {
        assertThat(Scheme.STATUSES).containsExactlyInAnyOrderElementsOf(texts(data.get("status_values")));
        assertThat(packs.book().facts()).containsKeys(names(data.get("facts")).toArray(String[]::new));
    }

    private static List<String> about(Scheme scheme) {
        Scheme.About about = scheme.about();
        return List.of(
                about.name().texts().getOrDefault("en", ""),
                about.name().texts().getOrDefault("hi", ""),
                about.name().texts().getOrDefault("bn", ""),
                about.level() + " " + about.state().orElse("null") + " " + about.status() + " " + about.group(),
                "papers " + scheme.way().documents(),
                "to " + scheme.way().applyTo(),
                "within "
                        + scheme.way()
                                .timeLimit()
                                .map(limit -> limit.text().in("en"))
                                .orElse(""),
                "then " + scheme.way().ladder(),
                scheme.origin().source() + " " + scheme.origin().verification() + " "
                        + scheme.origin().url());
    }

    private static List<String> about(JsonNode scheme) {
        return List.of(
                scheme.get("name_en").asText(),
                text(scheme, "name_hi"),
                text(scheme, "name_bn"),
                "%s %s %s %s".formatted(all(scheme, "level", "state_lgd", "status", "group")),
                "papers " + texts(scheme.get("documents")),
                "to " + texts(scheme.get("apply_to")),
                "within " + scheme.get("time_limit").asText(),
                "then " + scheme.get("escalation_ladder").asText(),
                "%s %s %s".formatted(all(scheme, "source", "verification", "source_url")));
    }

    /** One version for every scheme, without a first day: no source gives the day of a change. */
    private static List<String> criteria(Scheme scheme) {
        assertThat(scheme.versions()).as(scheme.code()).hasSize(1);
        assertThat(scheme.versions().get(0).from()).as(scheme.code()).isEmpty();
        Rule.Group rules = scheme.versions().get(0).criteria();
        return Stream.of(part("all", rules.all()), part("any", rules.any()), part("none", rules.none()))
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<String> part(String part, List<Rule> rules) {
        return rules.stream()
                .map(Rule.Leaf.class::cast)
                .map(rule -> part + " " + leaf(rule) + " " + rule.origin().source() + " "
                        + rule.origin().verification());
    }

    private static List<String> criteria(JsonNode scheme) {
        return Stream.of("all", "any", "none")
                .flatMap(part -> stream(scheme.get("rules").get(part))
                        .map(rule -> part + " " + rule.get("fact").asText() + " "
                                + rule.get("op").asText() + " " + words(rule.get("value")) + " "
                                + rule.get("source").asText() + " "
                                + rule.get("verification").asText()))
                .toList();
    }

    private static String leaf(Rule.Leaf leaf) {
        List<String> values = leaf.values().stream().map(DomainDataTest::plain).toList();
        boolean list = Set.of("in", "between").contains(leaf.op().sign());
        return leaf.fact().name() + " " + leaf.op().sign() + " " + (list ? values : values.get(0));
    }

    private static String benefit(Benefit benefit) {
        String words = benefit.forWhom().texts().isEmpty()
                ? ""
                : "in words: " + benefit.forWhom().in("en");
        String rules = benefit.condition()
                .map(group ->
                        group.all().stream().map(rule -> leaf((Rule.Leaf) rule)).collect(Collectors.joining(", ")))
                .orElse("");
        return "%s a %s from %s to %s %s %s if %s%s"
                .formatted(
                        benefit.amount().map(DomainDataTest::plain).orElse("null"),
                        benefit.period(),
                        benefit.from().map(LocalDate::toString).orElse("null"),
                        benefit.to().map(LocalDate::toString).orElse("null"),
                        benefit.origin().source(),
                        benefit.origin().verification(),
                        rules,
                        words);
    }

    private static String benefit(JsonNode benefit) {
        String condition = benefit.hasNonNull("condition") ? words(benefit.get("condition")) : "";
        return "%s a %s from %s to %s %s %s"
                        .formatted(all(
                                benefit, "amount_inr", "period", "valid_from", "valid_to", "source", "verification"))
                + " if " + CONDITIONS.getOrDefault(condition, condition);
    }

    private Map<String, List<String>> ofPacks(Function<Scheme, List<String>> told) {
        return packs.book().programs().stream()
                .map(SchemeProgram::scheme)
                .collect(Collectors.toMap(Scheme::code, told, (a, b) -> a, TreeMap::new));
    }

    private Map<String, List<String>> ofData(Function<JsonNode, List<String>> told) {
        return stream(data.get("schemes"))
                .collect(Collectors.toMap(scheme -> scheme.get("code").asText(), told, (a, b) -> a, TreeMap::new));
    }

    private static Object[] all(JsonNode node, String... keys) {
        return Stream.of(keys).map(key -> words(node.path(key))).toArray();
    }

    private static String words(JsonNode value) {
        if (value.isObject()) {
            return names(value).stream()
                    .map(name -> name + " " + words(value.get(name)))
                    .collect(Collectors.joining(", "));
        }
        return value.isArray() ? texts(value).toString() : value.asText();
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    private static String text(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.get(key).asText() : "";
    }

    private static List<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static JsonNode read() {
        try (InputStream in = DomainDataTest.class.getResourceAsStream("/domain/schemes.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
