package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("The scope")
class ScopeTest {
    private static final List<String> DISTRICTS = List.of("303", "304", "305");
    private static final List<String> PEOPLE = List.of("asha", "bina", "carl");
    private final Random random = new Random(20240506);

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void neverLetsAnythingThrough(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            List<RecordView> roots = new ArrayList<>();
            List<RecordView> visits = new ArrayList<>();
            plant(garden, roots, visits);
            for (int round = 0; round < 60; round++) {
                Caller caller = someone();
                assertThat(ids(garden, caller, "garden"))
                        .as("%s", caller.scope())
                        .isEqualTo(expected(caller, roots));
                assertThat(ids(garden, caller, "visit")).as("%s", caller).isEqualTo(expected(caller, visits));
                tryOne(garden, caller, roots.get(random.nextInt(roots.size())));
                tryOne(garden, caller, visits.get(random.nextInt(visits.size())));
            }
        }
    }

    private void plant(Garden garden, List<RecordView> roots, List<RecordView> visits) {
        for (int i = 0; i < 18; i++) {
            String person = PEOPLE.get(i % 3);
            Caller maker = new Caller(person, Set.of("*"), Scope.INSTANCE, "en", i % 2 == 0 ? "org-a" : "org-b");
            NewRecord draft = new NewRecord(
                    "garden",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(DISTRICTS.get(random.nextInt(3))),
                    Map.of("title", "G" + i),
                    Set.of());
            RecordView root = garden.records.create(maker, draft);
            roots.add(root);
            RecordView plot = garden.plot(maker, root, "P");
            Caller visitor = new Caller(PEOPLE.get(random.nextInt(3)), Set.of("*"), Scope.INSTANCE, "en");
            visits.add(
                    garden.visit(visitor, plot, Map.of("visited_on", "2024-01-01", "private", random.nextBoolean())));
        }
    }

    /** The reference: plain Java over all records. */
    private static Set<UUID> expected(Caller caller, List<RecordView> all) {
        return all.stream()
                .filter(r -> caller.scope()
                        .covers(
                                r.envelope().district(),
                                r.envelope().organisation(),
                                r.envelope().owner()))
                .filter(r -> !Boolean.TRUE.equals(r.fields().get("private"))
                        || caller.may("records.private")
                        || r.envelope().createdBy().equals(caller.account()))
                .map(RecordView::id)
                .collect(Collectors.toSet());
    }

    private void tryOne(Garden garden, Caller caller, RecordView record) {
        boolean visible = expected(caller, List.of(record)).contains(record.id());
        assertThat(attempt(() -> garden.records.find(caller, record.type(), record.id())))
                .isEqualTo(visible);
        if (!visible) {
            assertThat(attempt(() -> garden.records.change(
                            caller, new RecordChange(record.type(), record.id(), 1, Map.of(), Set.of()))))
                    .isFalse();
            assertThat(attempt(() -> garden.records.history(caller, record.type(), record.id())))
                    .isFalse();
        }
    }

    private static boolean attempt(Runnable call) {
        try {
            call.run();
            return true;
        } catch (NotVisibleException e) {
            return false;
        }
    }

    private static Set<UUID> ids(Garden garden, Caller caller, String type) {
        return garden
                .records
                .search(
                        caller,
                        new RecordQuery(type, List.of(), Optional.empty(), Optional.empty(), 200, Optional.empty()))
                .items()
                .stream()
                .map(RecordView::id)
                .collect(Collectors.toSet());
    }

    private Caller someone() {
        Set<String> districts = new HashSet<>();
        DISTRICTS.forEach(d -> {
            if (random.nextBoolean()) {
                districts.add(d);
            }
        });
        Optional<String> organisation = random.nextBoolean() ? Optional.of("org-a") : Optional.empty();
        String account = PEOPLE.get(random.nextInt(3));
        Optional<String> owner = random.nextInt(3) == 0 ? Optional.of(account) : Optional.empty();
        Set<String> permissions = random.nextBoolean() ? Set.of("*") : Set.of("records.read:*", "records.change:*");
        return new Caller(
                account, permissions, new Scope(organisation, districts, random.nextInt(4) == 0, owner), "en");
    }
}
