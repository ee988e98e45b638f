package org.shakti.mis.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.demand.DemandDraft;
import org.shakti.mis.api.demand.Demands;
import org.shakti.mis.api.error.NotAllowedException;

/** Keeps demands in memory; a hasty one neither looks who asks nor what it has already. */
final class SampleDemands implements Demands {
    private static final String CREATE = "records.create:demand";

    private final boolean hasty;
    private final List<UUID> raised = new ArrayList<>();

    SampleDemands(boolean hasty) {
        this.hasty = hasty;
    }

    List<UUID> raised() {
        return List.copyOf(raised);
    }

    @Override
    public UUID raise(Caller caller, DemandDraft draft) {
        if (!hasty && !caller.may(CREATE)) {
            throw new NotAllowedException(CREATE);
        }
        if (hasty || !raised.contains(draft.id())) {
            raised.add(draft.id());
        }
        return draft.id();
    }

    @Override
    public int rungAbove(String ladder, String office) {
        if (hasty && ladder.startsWith("no-")) {
            throw new IllegalArgumentException(ladder);
        }
        return 1;
    }

    @Override
    public boolean climbs(String ladder, String district) {
        return !ladder.startsWith("no-");
    }
}
