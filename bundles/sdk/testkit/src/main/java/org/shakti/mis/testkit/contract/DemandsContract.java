package org.shakti.mis.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.demand.DemandDraft;
import org.shakti.mis.api.demand.Demands;
import org.shakti.mis.api.error.ShaktiException;
import org.shakti.mis.testkit.SamplePeople;

/** What everything that takes {@link Demands} from other modules has to keep. */
public interface DemandsContract {
    /** Returns the service under test, new, with the services it needs. */
    Demands demands();

    /** Returns somebody who may raise the sample. */
    Caller raiser();

    /** Returns a demand that may be raised. */
    DemandDraft draft();

    /** Returns something that tells what has been raised so far, such as the demands with their steps. */
    Object traces();

    /** Whoever derives the id from what it is about finds the demand again by it. */
    @Test
    default void raisesUnderTheIdThatWasGiven() {
        assertThat(demands().raise(raiser(), draft())).isEqualTo(draft().id());
    }

    /** A phone sends twice, a follower is told twice: that is one demand. */
    @Test
    default void raisesTheSameOnlyOnce() {
        Demands demands = demands();
        UUID first = demands.raise(raiser(), draft());
        Object once = traces();
        assertThat(demands.raise(raiser(), draft())).isEqualTo(first);
        assertThat(traces()).isEqualTo(once);
    }

    /** Somebody who may nothing is refused in plain words, and nothing is written. */
    @Test
    default void refusesAStranger() {
        Demands demands = demands();
        Object before = traces();
        assertThatThrownBy(() -> demands.raise(SamplePeople.stranger(), draft()))
                .isInstanceOf(ShaktiException.class);
        assertThat(traces()).isEqualTo(before);
    }

    /** Modules ask before they know whether there is a ladder, or such an office on it. */
    @Test
    default void namesARungForAnyOffice() {
        assertThatCode(() -> {
                    assertThat(demands().rungAbove(draft().ladder(), "")).isNotNegative();
                    assertThat(demands().rungAbove("no-such-ladder", "no-such-office"))
                            .isNotNegative();
                })
                .doesNotThrowAnyException();
    }
}
