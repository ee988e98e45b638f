package org.shakti.mis.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shakti.mis.api.record.HistoryEntry;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.RecordWriter.Assignment;
import org.shakti.mis.platform.storage.Dialect;

@DisplayName("A root that goes to another district")
class HandoverTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void leavesTheBlockOfTheFormerOneBehindAndSaysSo(Dialect dialect) {
        try (Garden garden = new Garden(dialect)) {
            RecordView root = garden.records.create(
                    Garden.ASHA, Garden.draft(Map.of("title", "Root", "block", "2734", "trees", 3)));
            RecordView plot = garden.plot(Garden.ASHA, root, "A");

            assertThat(given(garden, root, "dev", "303").fields()).containsEntry("block", "2734");
            RecordView after = given(garden, root, "dev", "304");

            assertThat(after.fields()).doesNotContainKey("block").containsEntry("trees", 3L);
            assertThat(garden.records.find(Garden.ASHA, "garden", root.id())).isEqualTo(after);
            HistoryEntry told =
                    garden.records.history(Garden.ASHA, "garden", root.id()).get(0);
            assertThat(told.changes()).containsOnlyKeys("district", "block");
            assertThat(told.changes().get("block"))
                    .isEqualTo(new HistoryEntry.Change(Optional.of("2734"), Optional.empty()));
            assertThat(garden.records
                            .history(Garden.ASHA, "plot", plot.id())
                            .get(0)
                            .changes())
                    .containsOnlyKeys("district");
        }
    }

    private static RecordView given(Garden garden, RecordView root, String owner, String district) {
        var to = new Assignment("garden", root.id(), Optional.of(owner), Optional.empty(), Optional.of(district));
        return garden.transactions().write(s -> garden.writer.assign(s, Garden.ASHA, to));
    }
}
