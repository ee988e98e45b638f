package org.shakti.mis.platform.records;

import java.util.List;
import java.util.UUID;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.HistoryEntry;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordChange;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.platform.modules.ModuleGrants;
import org.shakti.mis.platform.modules.ModuleGrants.Grant;

/** The records as one bundle gets them: a module from outside only those of types for which its pack has asked. */
@Component(service = Records.class, scope = ServiceScope.BUNDLE)
public final class GrantedRecords implements Records {
    private final StoredRecords records;
    private final Grant grant;

    /** Made by the container for each bundle. */
    @Activate
    public GrantedRecords(@Reference StoredRecords records, @Reference ModuleGrants grants, ComponentContext context) {
        this(records, grants.of(context.getUsingBundle()));
    }

    GrantedRecords(StoredRecords records, Grant grant) {
        this.records = records;
        this.grant = grant;
    }

    @Override
    public RecordView create(Caller caller, NewRecord draft) {
        grant.requireWrite(draft.type());
        return records.create(caller, draft);
    }

    @Override
    public RecordView find(Caller caller, String type, UUID id) {
        grant.requireRead(type);
        return records.find(caller, type, id);
    }

    @Override
    public RecordView change(Caller caller, RecordChange change) {
        grant.requireWrite(change.type());
        return records.change(caller, change);
    }

    @Override
    public Page<RecordView> search(Caller caller, RecordQuery query) {
        grant.requireRead(query.type());
        return records.search(caller, query);
    }

    @Override
    public List<HistoryEntry> history(Caller caller, String type, UUID id) {
        grant.requireRead(type);
        return records.history(caller, type, id);
    }
}
