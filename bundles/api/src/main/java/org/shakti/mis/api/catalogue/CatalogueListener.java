package org.shakti.mis.api.catalogue;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of a new generation before readers see it. Published as an OSGi service; called from one thread at a time. An
 * exception is logged and does not stop the others.
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
}
