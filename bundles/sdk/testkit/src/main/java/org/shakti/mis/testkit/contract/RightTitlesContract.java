package org.shakti.mis.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.demand.RightTitles;
import org.shakti.mis.testkit.Crowd;

/** What every {@link RightTitles} has to keep. */
public interface RightTitlesContract {
    /** Returns the service under test. */
    RightTitles titles();

    /** Returns what a demand asks for whose title the module wrote. */
    RightTitles.Asked asked();

    /** It reads in every language, and the one in which it was written is among them. */
    @Test
    default void readsInEveryLanguage() {
        assertThat(List.of("en", "hi", "bn"))
                .allSatisfy(language -> assertThat(titles().title(asked(), language))
                        .hasValueSatisfying(title -> assertThat(title).isNotBlank()))
                .anySatisfy(language ->
                        assertThat(titles().title(asked(), language)).contains(asked().written()));
    }

    /** What a person wrote in place of the module's words is left to them. */
    @Test
    default void leavesTheWordsOfPeopleAlone() {
        RightTitles.Asked changed = new RightTitles.Asked(asked().right(), "Words of a person", asked().about());
        assertThat(titles().title(changed, "en")).isEmpty();
    }

    /** Rights of other modules are theirs to name. */
    @Test
    default void knowsNothingOfOtherRights() {
        RightTitles.Asked other = new RightTitles.Asked("no-right-of-anybody", asked().written(), asked().about());
        assertThat(titles().title(other, "en")).isEmpty();
    }

    /** It keeps no state, and is asked from many threads. */
    @Test
    default void saysTheSameToEverybody() throws InterruptedException, ExecutionException {
        RightTitles titles = titles();
        List<Optional<String>> said = Crowd.of(() -> titles.title(asked(), "bn"));
        assertThat(new HashSet<>(said)).hasSize(1);
    }
}
