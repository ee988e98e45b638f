package org.shakti.mis.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.record.RecordCompletion;
import org.shakti.mis.api.record.RecordCompletion.Draft;
import org.shakti.mis.testkit.Crowd;

/** What every {@link RecordCompletion} has to keep. */
public interface RecordCompletionContract {
    /** Returns the completion under test. */
    RecordCompletion completion();

    /** Returns a draft with answers from which something follows. */
    Draft draft();

    /** What it fills in stays as it is when the completed draft comes again: phones send twice. */
    @Test
    default void changesNothingTheSecondTime() {
        Map<String, Object> first = completion().complete(draft());
        Map<String, Object> filled = new HashMap<>(draft().fields());
        filled.putAll(first);
        Map<String, Object> again = completion().complete(with(filled));
        filled.putAll(again);
        first.forEach((key, value) -> assertThat(filled).containsEntry(key, value));
    }

    /** A draft without any answer is completed, or left alone, without an exception. */
    @Test
    default void bearsADraftWithoutAnswers() {
        assertThat(completion().complete(with(Map.of()))).isNotNull();
    }

    /** It keeps no state, and is asked from many threads. */
    @Test
    default void saysTheSameToEverybody() throws InterruptedException, ExecutionException {
        RecordCompletion completion = completion();
        List<Map<String, Object>> said = Crowd.of(() -> completion.complete(draft()));
        assertThat(new HashSet<>(said)).hasSize(1);
    }

    private Draft with(Map<String, Object> fields) {
        Draft is = draft();
        return new Draft(is.type(), is.id(), is.parent(), is.district(), is.before(), fields);
    }
}
