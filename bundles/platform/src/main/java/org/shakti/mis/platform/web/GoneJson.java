package org.shakti.mis.platform.web;

import java.util.UUID;
import org.shakti.mis.platform.records.OwnItem;

/** A record that a client has to forget. */
record GoneJson(String type, UUID id, boolean gone) {
    static Object orRecord(OwnItem item) {
        return item.record().<Object>map(RecordJson::of).orElseGet(() -> new GoneJson(item.type(), item.id(), true));
    }
}
