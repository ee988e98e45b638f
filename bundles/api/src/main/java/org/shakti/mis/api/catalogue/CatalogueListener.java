package org.shakti.mis.api.catalogue;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of a new generation before readers see it, and again once they do. Published as an OSGi service; called from
 * one thread at a time. An exception is logged and does not stop the others.
 */
@ConsumerType
public interface CatalogueListener {
    /**
     * Gets ready for a new generation, such as by adding columns. Readers still see {@code before}.
     *
     * @param before the generation that readers see
     * @param next the generation that will be published after all listeners have returned
     */
    void prepare(Catalogue before, Catalogue next);

    /**
     * Is told that readers see a generation. Whoever began before still works with the former one, to the end of a request:
     * what only that one needed must not vanish at once.
     *
     * @param now the generation that readers see
     */
    default void published(Catalogue now) {}
}
