package org.shakti.mis.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.CatalogueListener;

/** What every {@link CatalogueListener} has to keep. */
public interface CatalogueListenerContract {
    /** Returns the listener under test. */
    CatalogueListener listener();

    /** Returns definitions that matter to it, for example those of {@code PackUnderTest}. */
    Catalogue catalogue();

    /** The first generation comes after one in which nothing is defined. */
    @Test
    default void bearsTheFirstGeneration() {
        assertThatCode(() -> listener().prepare(Catalogue.EMPTY, catalogue())).doesNotThrowAnyException();
    }

    /** Packs may go, its own included. */
    @Test
    default void bearsThatEverythingGoes() {
        CatalogueListener listener = listener();
        listener.prepare(Catalogue.EMPTY, catalogue());
        assertThatCode(() -> listener.prepare(catalogue(), Catalogue.EMPTY)).doesNotThrowAnyException();
    }

    /** A generation may be prepared again, as after a failure of somebody else. */
    @Test
    default void mayBeToldTwice() {
        CatalogueListener listener = listener();
        listener.prepare(Catalogue.EMPTY, catalogue());
        assertThatCode(() -> listener.prepare(Catalogue.EMPTY, catalogue())).doesNotThrowAnyException();
    }
}
