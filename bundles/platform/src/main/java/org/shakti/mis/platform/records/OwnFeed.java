package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/**
 * Tells an account which records are its own, and from then on what changes among them: what was written, what came to
 * it and what it has to forget. Whoever follows the places that it is given misses nothing, and may be told twice.
 */
@Component(service = OwnFeed.class)
public final class OwnFeed {
    private final Transactions transactions;
    private final Catalogues catalogues;
    private final ChangeFeed feed;
    private final RecordTables tables;
    private final OwnStore store;

    /** Takes the services that it works with. */
    @Activate
    public OwnFeed(
            @Reference Transactions transactions,
            @Reference Catalogues catalogues,
            @Reference ChangeFeed feed,
            @Reference RecordRooms rooms) {
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.feed = feed;
        this.tables = rooms.tables();
        this.store = new OwnStore(rooms.store());
    }

    /**
     * A part of what there is to tell.
     *
     * @param items records, a root before what is below it
     * @param next where to go on
     * @param more there is more already
     */
    public record Part(List<OwnItem> items, String next, boolean more) {}

    /** Tells what has changed since a place, or everything when nothing has been told yet. */
    public Part since(Caller caller, Optional<String> place, int limit) {
        Optional<OwnPlace> known = place.map(text -> OwnPlace.of(text, caller.account()));
        return transactions.read(session -> {
            long settled = feed.settled(session);
            OwnPlace from = known.orElseGet(() -> OwnPlace.start(caller.account(), settled));
            if (from.position().tx() > settled) {
                throw new StartAnewException();
            }
            return tell(session, OwnView.of(caller, catalogues.current()), from, new Bounds(settled, limit));
        });
    }

    private Part tell(Session session, OwnView view, OwnPlace from, Bounds bounds) throws SQLException {
        List<OwnItem> told = new ArrayList<>();
        OwnPlace place =
                from.walk().isEmpty() && !from.view().equals(view) ? from.walking(OwnPlace.Walk.begin(view)) : from;
        if (place.walk().isPresent()) {
            OwnWalk walk = new OwnWalk(tables, store, catalogues.current(), session);
            place = walk.go(place, place.walk().get(), bounds.limit, told);
        }
        if (place.walk().isPresent() || !place.view().equals(view)) {
            return new Part(told, place.text(), true);
        }
        return changes(session, place, bounds, told);
    }

    private Part changes(Session session, OwnPlace place, Bounds bounds, List<OwnItem> told) throws SQLException {
        List<ChangeFeed.Trace> traces = feed.concerning(
                session,
                place.view().account(),
                new ChangeFeed.Stretch(place.position(), bounds.settled),
                bounds.limit);
        told.addAll(items(session, place.view(), traces));
        boolean more = traces.size() == bounds.limit;
        ChangeFeed.Position end =
                more ? traces.get(traces.size() - 1).position() : new ChangeFeed.Position(bounds.settled, 0);
        return new Part(told, place.at(end).text(), more);
    }

    private List<OwnItem> items(Session session, OwnView view, List<ChangeFeed.Trace> traces) throws SQLException {
        Catalogue catalogue = catalogues.current();
        Map<String, Set<UUID>> touched = new LinkedHashMap<>();
        Set<UUID> left = new HashSet<>();
        for (ChangeFeed.Trace trace : traces) {
            if (view.types().contains(trace.type())) {
                touched.computeIfAbsent(trace.type(), t -> new HashSet<>()).add(trace.id());
                if (trace.leaving()) {
                    left.add(trace.id());
                }
            }
        }
        List<OwnItem> items = new ArrayList<>();
        for (Map.Entry<String, Set<UUID>> one : touched.entrySet()) {
            Optional<RecordType> type = catalogue.type(one.getKey());
            if (type.isPresent()) {
                items.addAll(items(session, view, type.get(), one.getValue(), left));
            }
        }
        items.sort(Comparator.comparing(OwnFeed::depth));
        return items;
    }

    private List<OwnItem> items(Session session, OwnView view, RecordType type, Set<UUID> ids, Set<UUID> left)
            throws SQLException {
        RecordSql sql = tables.use(session, type);
        Map<UUID, RecordView> found = new HashMap<>();
        store.among(session, sql, view.account(), OwnStore.Among.ids(ids)).stream()
                .filter(record -> view.shows(record, type))
                .forEach(record -> found.put(record.id(), record));
        List<OwnItem> items = new ArrayList<>();
        for (UUID id : ids) {
            RecordView record = found.get(id);
            if (record != null) {
                items.add(OwnItem.there(record));
            } else if (left.contains(id)) {
                items.add(OwnItem.gone(type.name(), id));
            }
        }
        return items;
    }

    /** Roots first, then what was made earlier: a parent is older than its children. */
    private static String depth(OwnItem item) {
        return item.record()
                .map(RecordView::envelope)
                .map(e -> e.parent().isEmpty() ? "0" : "1" + e.createdAt())
                .orElse("2");
    }

    private record Bounds(long settled, int limit) {}
}
