package org.shakti.mis.platform.workflow;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.HistoryEntry;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.api.record.TimelineEntry;
import org.shakti.mis.api.record.Timelines;
import org.shakti.mis.platform.records.RecordReader;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/** Puts a timeline together from records, their states, their history and their tasks; nothing is stored for it. */
@Component(service = StoredTimelines.class)
public final class StoredTimelines implements Timelines {
    private static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(TimelineEntry::on)
            .thenComparing(TimelineEntry::recordedAt)
            .thenComparing(TimelineEntry::id)
            .reversed();

    private final Transactions transactions;
    private final RecordReader reader;
    private final Records records;
    private final Catalogues catalogues;

    /** Takes the services that it works with. */
    @Activate
    public StoredTimelines(
            @Reference Transactions transactions,
            @Reference RecordReader reader,
            @Reference Records records,
            @Reference Catalogues catalogues) {
        this.transactions = transactions;
        this.reader = reader;
        this.records = records;
        this.catalogues = catalogues;
    }

    /** A record with the states that it has been in. */
    record Chapter(RecordType type, RecordView record, List<RecordView.Entered> path) {
        /** Tells whether there were writes besides the making and the steps. */
        boolean changed() {
            return record.envelope().version() > Math.max(1, path.size());
        }
    }

    @Override
    public Page<TimelineEntry> of(Caller caller, String type, UUID id, Slice slice) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<Chapter> chapters = transactions.read(session -> {
            RecordView top = find(session, caller, type, id);
            Catalogue catalogue = catalogues.in(top.envelope().district());
            List<Chapter> found = chapters(session, caller, catalogue, top);
            entries.addAll(tasks(session, catalogue, top, found));
            return found;
        });
        Catalogue catalogue = catalogues.in(chapters.get(0).record().envelope().district());
        Story story = new Story(catalogue, new Words(catalogue, catalogues, new RecordNames(catalogue, chapters)));
        for (Chapter chapter : chapters) {
            List<HistoryEntry> history = chapter.changed()
                    ? records.history(
                            caller, chapter.type().name(), chapter.record().id())
                    : List.of();
            entries.addAll(story.of(chapter, history));
        }
        entries.sort(NEWEST_FIRST);
        return page(entries, slice);
    }

    private List<TimelineEntry> tasks(Session session, Catalogue catalogue, RecordView top, List<Chapter> chapters)
            throws SQLException {
        Story story = new Story(catalogue, new Words(catalogue, catalogues, new RecordNames(catalogue, chapters)));
        Set<UUID> shown =
                new HashSet<>(chapters.stream().map(c -> c.record().id()).toList());
        return new TaskTable(session.connection())
                .below(top.envelope().root()).stream()
                        .filter(task -> shown.contains(task.target().record()))
                        .map(story::of)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private RecordView find(Session session, Caller caller, String type, UUID id) {
        return Optional.of(type)
                .filter(t -> caller.may("records.read:" + t))
                .flatMap(t -> reader.find(session, caller, t, id))
                .orElseThrow(NotVisibleException::new);
    }

    /** Reads the record and everything below it that the caller may see, parents before their children. */
    private List<Chapter> chapters(Session session, Caller caller, Catalogue catalogue, RecordView top) {
        RecordType topType = catalogue.type(top.type()).orElseThrow(NotVisibleException::new);
        List<Chapter> chapters = new ArrayList<>(List.of(chapter(session, catalogue, topType, top)));
        Set<UUID> within = new HashSet<>(Set.of(top.id()));
        List<RecordType> waiting = new ArrayList<>(catalogue.childrenOf(top.type()));
        for (int i = 0; i < waiting.size(); i++) {
            RecordType below = waiting.get(i);
            if (caller.may("records.read:" + below.name())) {
                reader.below(session, caller, below.name(), top.envelope().root()).stream()
                        .filter(r ->
                                r.envelope().parent().filter(within::contains).isPresent())
                        .map(r -> chapter(session, catalogue, below, r))
                        .forEach(chapters::add);
            }
            chapters.forEach(chapter -> within.add(chapter.record().id()));
            add(waiting, catalogue.childrenOf(below.name()));
        }
        return chapters;
    }

    private static void add(List<RecordType> waiting, Collection<RecordType> types) {
        types.stream().filter(type -> !waiting.contains(type)).forEach(waiting::add);
    }

    private Chapter chapter(Session session, Catalogue catalogue, RecordType type, RecordView record) {
        boolean moves = catalogue.workflowOf(type).isPresent();
        return new Chapter(type, record, moves ? reader.path(session, type.name(), record.id()) : List.of());
    }

    private static Page<TimelineEntry> page(List<TimelineEntry> entries, Slice slice) {
        int from = slice.after().map(cursor -> position(entries, cursor) + 1).orElse(0);
        int to = Math.min(entries.size(), from + Math.max(1, Math.min(200, slice.limit())));
        Optional<String> next =
                to < entries.size() ? Optional.of(entries.get(to - 1).id()) : Optional.empty();
        return new Page<>(entries.subList(from, to), next);
    }

    private static int position(List<TimelineEntry> entries, String cursor) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(cursor)) {
                return i;
            }
        }
        throw new MalformedInputException("after must be the value of next of the page before.");
    }
}
