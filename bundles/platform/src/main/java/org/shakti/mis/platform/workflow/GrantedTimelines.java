package org.shakti.mis.platform.workflow;

import java.util.UUID;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.TimelineEntry;
import org.shakti.mis.api.record.Timelines;
import org.shakti.mis.platform.modules.ModuleGrants;
import org.shakti.mis.platform.modules.ModuleGrants.Grant;

/** Stories as one bundle gets them: a module from outside only those of types for which its pack has asked. */
@Component(service = Timelines.class, scope = ServiceScope.BUNDLE)
public final class GrantedTimelines implements Timelines {
    private final StoredTimelines timelines;
    private final Grant grant;

    /** Made by the container for each bundle. */
    @Activate
    public GrantedTimelines(
            @Reference StoredTimelines timelines, @Reference ModuleGrants grants, ComponentContext context) {
        this.timelines = timelines;
        this.grant = grants.of(context.getUsingBundle());
    }

    @Override
    public Page<TimelineEntry> of(Caller caller, String type, UUID id, Slice slice) {
        grant.requireRead(type);
        return timelines.of(caller, type, id, slice);
    }
}
