package org.shakti.mis.demands;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.record.RecordFollower;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Task;

/** Settles a demand whenever something was written on it or its steps, and when the day for an answer has passed. */
@Component
public final class DemandFollower implements RecordFollower {
    private final Settling settling;

    /** Made by the container. */
    @Activate
    public DemandFollower(@Reference Settling settling) {
        this.settling = settling;
    }

    @Override
    public String name() {
        return "demands";
    }

    @Override
    public Set<String> types() {
        return Set.of(Names.DEMAND, Names.STEP);
    }

    @Override
    public void wrote(RecordView after, Caller system) {
        settle(after, system);
    }

    @Override
    public void due(Task task, Optional<RecordView> of, Caller system) {
        of.map(record -> settle(record, system)).flatMap(settling::waitsFor).ifPresent(pack -> {
            throw new ModuleOffException(pack); // told again once it is on
        });
    }

    private DemandFile settle(RecordView record, Caller system) {
        UUID demand = record.envelope().root();
        return settling.settle(Desk.within(system, record.envelope().organisation()), demand);
    }
}
