package org.shakti.mis.platform.records;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.condition.Condition;
import org.shakti.mis.api.condition.Conditions;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.StorageException;

/** Facts of stored records for conditions; what costs a query is asked for only when a condition wants it. */
final class RecordFacts {
    private final Catalogues catalogues;
    private final RecordRooms rooms;

    RecordFacts(Catalogues catalogues, RecordRooms rooms) {
        this.catalogues = catalogues;
        this.rooms = rooms;
    }

    Condition.Facts of(Session session, RecordView record) {
        return new Stored(session, record);
    }

    private final class Stored implements Condition.Facts {
        private final Session session;
        private final RecordView record;
        private final Map<String, List<RecordView>> below = new HashMap<>();
        private @Nullable Set<String> states;
        private Condition.@Nullable Facts parent;

        Stored(Session session, RecordView record) {
            this.session = session;
            this.record = record;
        }

        @Override
        public Optional<Object> value(String name) {
            if (record.held().contains(name)) {
                return Optional.of("held");
            }
            RecordView.Envelope e = record.envelope();
            return switch (name) {
                case "state" -> Optional.of(e.state());
                case "district" -> Optional.of(e.district());
                case "organisation" -> Optional.of(e.organisation());
                case "owner" -> Optional.of(e.owner());
                case "created_at" -> Optional.of(e.createdAt());
                case "changed_at" -> Optional.of(e.changedAt());
                default -> Optional.ofNullable(record.fields().get(name));
            };
        }

        @Override
        public boolean everIn(List<String> wanted) {
            Set<String> entered = states;
            if (entered == null) {
                entered = within(() -> rooms.history().path(session, record.type(), record.id())).stream()
                        .map(RecordView.Entered::state)
                        .collect(Collectors.toSet());
                states = entered;
            }
            return wanted.stream().anyMatch(entered::contains);
        }

        @Override
        public int children(String type, Condition where) {
            LocalDate today = ZonedDateTime.now(DefinitionCheck.ZONE).toLocalDate();
            return (int) below.computeIfAbsent(type, this::load).stream()
                    .filter(child -> Conditions.holds(where, of(session, child), today))
                    .count();
        }

        @Override
        public Condition.Facts parent() {
            Condition.Facts known = parent;
            if (known == null) {
                known = loadParent();
                parent = known;
            }
            return known;
        }

        private List<RecordView> load(String type) {
            Optional<RecordType> found = catalogues.current().type(type);
            return found.isEmpty()
                    ? List.of()
                    : within(() -> rooms.store()
                            .below(
                                    session,
                                    rooms.tables().use(session, found.get()),
                                    Insider.CALLER,
                                    RecordStore.Under.parent(record.id())));
        }

        private Condition.Facts loadParent() {
            Optional<UUID> id = record.envelope().parent();
            Optional<RecordType> type = catalogues
                    .current()
                    .type(record.type())
                    .flatMap(RecordType::parent)
                    .flatMap(name -> catalogues.current().type(name));
            if (id.isEmpty() || type.isEmpty()) {
                return Condition.Facts.of(Map.of());
            }
            return within(() -> rooms.store()
                            .find(session, rooms.tables().use(session, type.get()), Insider.CALLER, id.get()))
                    .map(found -> of(session, found))
                    .orElseGet(() -> Condition.Facts.of(Map.of()));
        }
    }

    private static <T> T within(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    @FunctionalInterface
    private interface Query<T> {
        T run() throws SQLException;
    }
}
