package org.shakti.mis.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.shakti.mis.api.record.RecordFollower;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.testkit.SamplePeople;

/** What every {@link RecordFollower} has to keep. */
public interface RecordFollowerContract {
    /** Returns the follower under test, new, with the services it needs. */
    RecordFollower follower();

    /** Returns a record of one of its types. */
    RecordView record();

    /** Returns something that tells what the follower has done so far, such as what it wrote. */
    Object traces();

    /** Its place in the stream of writes is kept under its name: a changed one would begin anew. */
    @Test
    default void hasAStableName() {
        assertThat(follower().name())
                .matches("[a-z][a-z0-9-]{0,49}")
                .isEqualTo(follower().name());
    }

    /** It hears of the types it names, and of no others. */
    @Test
    default void namesItsTypes() {
        assertThat(follower().types())
                .contains(record().type())
                .isEqualTo(follower().types());
    }

    /** After a crash the last write is told again: that must change nothing. */
    @Test
    default void mayBeToldTwice() {
        RecordFollower follower = follower();
        follower.wrote(record(), SamplePeople.system());
        Object once = traces();
        assertThatCode(() -> follower.wrote(record(), SamplePeople.system())).doesNotThrowAnyException();
        assertThat(traces()).isEqualTo(once);
    }
}
