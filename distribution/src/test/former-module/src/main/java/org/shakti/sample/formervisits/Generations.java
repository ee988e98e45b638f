package org.shakti.sample.formervisits;

import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Component;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.CatalogueListener;

/** Remembers the newest generation of definitions that it was told of. */
@Component(service = {CatalogueListener.class, Generations.class})
public final class Generations implements CatalogueListener {
    private final AtomicLong newest = new AtomicLong();

    @Override
    public void prepare(Catalogue before, Catalogue next) {
        newest.set(next.generation());
    }

    long newest() {
        return newest.get();
    }
}
