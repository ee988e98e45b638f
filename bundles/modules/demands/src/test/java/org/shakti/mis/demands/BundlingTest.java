package org.shakti.mis.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.record.RecordView;

@DisplayName("What becomes one collective demand")
class BundlingTest {
    private static final UUID NEW = UUID.randomUUID();
    private static final RecordView OPEN = demand("D-ALL", "WAITING", Optional.empty());
    private static final RecordView DROPPED = demand("D-GONE", "DROPPED", Optional.empty());

    private static RecordView demand(String code, String state, Optional<UUID> collective) {
        UUID id = UUID.randomUUID();
        var envelope = new RecordView.Envelope(
                state, "303", "home", "a", Optional.empty(), id, 1, Instant.EPOCH, Instant.EPOCH, "a");
        Map<String, Object> fields = new HashMap<>(Map.of("code", code));
        collective.ifPresent(all -> fields.put("collective", all.toString()));
        return new RecordView(Names.DEMAND, id, envelope, fields, Set.of(), Set.of());
    }

    private static void check(RecordView... demands) {
        List<DemandFile> files = List.of(demands).stream()
                .map(demand -> new DemandFile(demand, List.of(), List.of()))
                .toList();
        Bundling.check(NEW, files, id -> List.of(OPEN, DROPPED).stream()
                .filter(known -> known.id().equals(id))
                .findFirst());
    }

    @Test
    void namesEachDemandThatIsOverOrPartOfAnotherOne() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> check(
                        demand("D-1", "OPEN", Optional.empty()),
                        demand("D-2", "RESOLVED", Optional.empty()),
                        demand("D-3", "DROPPED", Optional.empty()),
                        demand("D-4", "WAITING", Optional.of(OPEN.id()))));

        assertThat(refused.errors())
                .extracting(FieldError::code, fault -> fault.message().split(" ")[1])
                .containsExactly(tuple("accepted", "D-2"), tuple("dropped", "D-3"), tuple("bundled", "D-4"));
        assertThat(refused.errors()).allSatisfy(fault -> assertThat(fault.values())
                .extractingByKey("text")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("en", "hi", "bn")
                .allSatisfy((language, text) -> assertThat(text.toString()).contains("D-")));
    }

    @Test
    void takesWhatIsPartOfNoneThatIsStillOnAndTheSameOnceMore() {
        assertThatCode(() -> check(
                        demand("D-1", "NEXT_LEVEL", Optional.of(DROPPED.id())),
                        demand("D-2", "OPEN", Optional.of(NEW)),
                        demand("D-3", "RESOLVED", Optional.of(NEW))))
                .doesNotThrowAnyException();
    }
}
