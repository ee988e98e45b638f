package org.shakti.mis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.error.MalformedInputException;

@DisplayName("One write of a batch")
class SyncOpTest {
    private static final UUID ID = UUID.fromString("7d0e1a53-6f52-4c13-9d3c-3f6f3a1c9b01");

    @Test
    void makesARecordWithTheIdOfItsClient() throws Exception {
        SyncOp op = read("{\"key\":\"k\",\"op\":\"create\",\"type\":\"note\",\"id\":\"" + ID
                + "\",\"body\":{\"district\":\"303\",\"fields\":{\"text\":\"a\"}}}");

        assertThat(op.record().id()).isEqualTo(ID);
        assertThat(op.record().district()).isEqualTo("303");
        assertThat(op.subject()).contains(ID);
    }

    @Test
    void isRefusedInPlainWordsWhereItCannotBeRead() throws Exception {
        assertThatThrownBy(() -> read("{\"id\":\"x\"}")).isInstanceOf(MalformedInputException.class);
        assertThatThrownBy(() -> read("7")).isInstanceOf(MalformedInputException.class);
        assertThatThrownBy(() -> read("{\"verb\":1}")).hasMessageContaining("\"verb\" is not known here");
        SyncOp op = read("{\"key\":\"k\",\"body\":{\"parent\":\"x\"}}");
        assertThat(op.parent()).isEmpty();
        assertThatThrownBy(op::record).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void isAnsweredWithItsKeyAndWhatASingleCallWouldSay() throws Exception {
        var done = new SyncRun.Result("k", 201, true, new RawValue("{\"id\":1}"));
        var first = new SyncRun.Result("k", 200, false, new RawValue("{}"));

        assertThat(JsonFormat.mapper().writeValueAsString(done))
                .isEqualTo("{\"key\":\"k\",\"status\":201,\"replayed\":true,\"body\":{\"id\":1}}");
        assertThat(JsonFormat.mapper().writeValueAsString(first)).doesNotContain("replayed");
    }

    @Test
    void isFollowedByAPlaceThatRemembersTheTasksToo() {
        SyncMark first = SyncMark.of(null);
        SyncMark told = SyncMark.at("abc", List.of());

        assertThat(first.place()).isEmpty();
        assertThat(told.sameTasks(first)).isFalse();
        assertThat(SyncMark.of(told.text())).isEqualTo(told);
        assertThat(SyncMark.of(told.next("def")).place()).isEqualTo(Optional.of("def"));
        assertThat(SyncMark.of(told.next("def")).sameTasks(told)).isTrue();
    }

    private static SyncOp read(String json) throws JsonProcessingException {
        return SyncOp.of(JsonFormat.mapper().readTree(json));
    }
}
