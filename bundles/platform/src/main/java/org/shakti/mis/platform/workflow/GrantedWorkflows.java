package org.shakti.mis.platform.workflow;

import java.util.List;
import java.util.UUID;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.definition.Transition;
import org.shakti.mis.api.record.Move;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.StepEvidence;
import org.shakti.mis.api.record.Workflows;
import org.shakti.mis.platform.modules.ModuleGrants;
import org.shakti.mis.platform.modules.ModuleGrants.Grant;

/** Steps as one bundle may take them: a module from outside only those of types for which its pack has asked. */
@Component(service = Workflows.class, scope = ServiceScope.BUNDLE)
public final class GrantedWorkflows implements Workflows {
    private final StoredWorkflows workflows;
    private final Grant grant;

    /** Made by the container for each bundle. */
    @Activate
    public GrantedWorkflows(
            @Reference StoredWorkflows workflows, @Reference ModuleGrants grants, ComponentContext context) {
        this.workflows = workflows;
        this.grant = grants.of(context.getUsingBundle());
    }

    @Override
    public RecordView move(Caller caller, Move move) {
        grant.requireWrite(move.type());
        return workflows.move(caller, move);
    }

    @Override
    public List<Transition> next(Caller caller, String type, UUID id) {
        grant.requireRead(type);
        return workflows.next(caller, type, id);
    }

    @Override
    public List<RecordView.Entered> path(Caller caller, String type, UUID id) {
        grant.requireRead(type);
        return workflows.path(caller, type, id);
    }

    @Override
    public List<StepEvidence> evidence(Caller caller, String type, UUID id) {
        grant.requireRead(type);
        return workflows.evidence(caller, type, id);
    }
}
