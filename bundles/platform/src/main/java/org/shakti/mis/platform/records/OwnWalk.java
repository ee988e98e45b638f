package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Session;

/**
 * Goes through the roots of an account, each with everything below it, and tells what a new view shows beyond the old
 * one, and what it no longer shows. Seen from the view of nothing that is all there is. Types of packs that have been
 * removed are passed over: no client can show them, and should they come back they are told again.
 */
final class OwnWalk {
    private static final int ROOTS = 25;

    private final RecordTables tables;
    private final OwnStore store;
    private final Catalogue catalogue;
    private final Session session;

    OwnWalk(RecordTables tables, OwnStore store, Catalogue catalogue, Session session) {
        this.tables = tables;
        this.store = store;
        this.catalogue = catalogue;
        this.session = session;
    }

    /** Goes on until so many items are told or the end is reached; a root is told whole. */
    OwnPlace go(OwnPlace place, OwnPlace.Walk walk, int limit, List<OwnItem> told) throws SQLException {
        List<RecordType> rootTypes = catalogue.types().values().stream()
                .filter(type -> type.parent().isEmpty() && type.name().compareTo(walk.type()) >= 0)
                .sorted(Comparator.comparing(RecordType::name))
                .toList();
        for (RecordType type : rootTypes) {
            Optional<OwnPlace.Walk> stopped = through(type, place.view(), walk.in(type.name()), limit, told);
            if (stopped.isPresent()) {
                return place.walking(stopped.get());
            }
        }
        return place.arrived();
    }

    /** Returns where it stopped because enough is told; nothing when the roots of this type are all told. */
    private Optional<OwnPlace.Walk> through(
            RecordType type, OwnView from, OwnPlace.Walk begin, int limit, List<OwnItem> told) throws SQLException {
        OwnPlace.Walk walk = begin;
        boolean more = true;
        while (more) {
            RecordSql sql = tables.use(session, type);
            List<RecordView> roots = store.roots(session, sql, from.account(), walk.after(), ROOTS);
            Map<UUID, List<OwnItem>> items = items(type, roots, from, walk.to());
            for (RecordView root : roots) {
                told.addAll(items.getOrDefault(root.id(), List.of()));
                walk = walk.behind(root.id());
                if (told.size() >= limit) {
                    return Optional.of(walk);
                }
            }
            more = roots.size() == ROOTS;
        }
        return Optional.empty();
    }

    private Map<UUID, List<OwnItem>> items(RecordType type, List<RecordView> roots, OwnView from, OwnView to)
            throws SQLException {
        Map<UUID, List<OwnItem>> items = new LinkedHashMap<>();
        for (RecordView root : roots) {
            if (!from.readsLike(to) || from.covers(root) != to.covers(root)) {
                List<OwnItem> its = new ArrayList<>();
                item(root, type, from, to).ifPresent(its::add);
                items.put(root.id(), its);
            }
        }
        if (!items.isEmpty()) {
            for (RecordType below : Handover.below(catalogue, type.name())) {
                RecordSql sql = tables.use(session, below);
                for (RecordView record :
                        store.among(session, sql, from.account(), OwnStore.Among.roots(items.keySet()))) {
                    List<OwnItem> its = items.get(record.envelope().root());
                    if (its != null) {
                        item(record, below, from, to).ifPresent(its::add);
                    }
                }
            }
        }
        return items;
    }

    private static Optional<OwnItem> item(RecordView record, RecordType type, OwnView from, OwnView to) {
        boolean had = from.shows(record, type);
        boolean has = to.shows(record, type);
        if (had == has) {
            return Optional.empty();
        }
        return Optional.of(has ? OwnItem.there(record) : OwnItem.gone(record.type(), record.id()));
    }
}
