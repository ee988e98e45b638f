package org.shakti.mis.platform.following;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.platform.modules.ModuleFaults;
import org.shakti.mis.platform.modules.ModuleGrants;
import org.shakti.mis.platform.records.ChangeFeed;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.storage.Transactions;
import org.shakti.mis.platform.workflow.DueTasks;

/** What followers are told from. */
@Component(service = FollowerRooms.class)
public final class FollowerRooms {
    private final Transactions transactions;
    private final Catalogues catalogues;
    private final ChangeFeed feed;
    private final RecordReader reader;
    private final DueTasks due;
    private final ModuleFaults faults;
    private final Optional<ModuleGrants> grants;
    private final FollowerStore store;
    private final AsideStore aside = new AsideStore();

    /** Takes the services of the other rooms. */
    @Activate
    public FollowerRooms(
            @Reference Transactions transactions,
            @Reference Catalogues catalogues,
            @Reference ChangeFeed feed,
            @Reference RecordReader reader,
            @Reference DueTasks due,
            @Reference ModuleFaults faults,
            @Reference ModuleGrants grants) {
        this(transactions, catalogues, feed, reader, due, faults, Optional.of(grants));
    }

    FollowerRooms(
            Transactions transactions,
            Catalogues catalogues,
            ChangeFeed feed,
            RecordReader reader,
            DueTasks due,
            ModuleFaults faults,
            Optional<ModuleGrants> grants) {
        this.faults = faults;
        this.grants = grants;
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.feed = feed;
        this.reader = reader;
        this.due = due;
        this.store = new FollowerStore(transactions.dialect());
    }

    Transactions transactions() {
        return transactions;
    }

    Catalogues catalogues() {
        return catalogues;
    }

    ChangeFeed feed() {
        return feed;
    }

    RecordReader reader() {
        return reader;
    }

    DueTasks due() {
        return due;
    }

    Optional<ModuleGrants> grants() {
        return grants;
    }

    ModuleFaults faults() {
        return faults;
    }

    FollowerStore store() {
        return store;
    }

    AsideStore aside() {
        return aside;
    }
}
