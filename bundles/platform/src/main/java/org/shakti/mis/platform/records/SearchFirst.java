package org.shakti.mis.platform.records;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.CodeRule;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.NewRecord;
import org.shakti.mis.api.record.RecordQuery;
import org.shakti.mis.platform.storage.Attempts;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/**
 * Has people look for a record before they make a new one of a type that asks for it, so that one person is not kept
 * twice. A search counts for an hour. Kept in the database, so it holds on every node.
 */
@Component(service = SearchFirst.class)
public final class SearchFirst {
    private static final Duration COUNTS_FOR = Duration.ofHours(1);

    private final Transactions transactions;
    private final Catalogues catalogues;
    private final RecordRooms rooms;
    private final Clock clock;

    /** Takes the services that it works with. */
    @Activate
    public SearchFirst(
            @Reference Transactions transactions, @Reference Catalogues catalogues, @Reference RecordRooms rooms) {
        this(transactions, catalogues, rooms, Clock.systemUTC());
    }

    SearchFirst(Transactions transactions, Catalogues catalogues, RecordRooms rooms, Clock clock) {
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Notes a search; a mere look at the list, with neither beginning of a code nor condition, is none. */
    public void searched(Caller caller, RecordQuery query) {
        boolean looked = query.prefix().isPresent() || !query.filters().isEmpty();
        if (looked && asksFor(query.type())) {
            note(caller, query.type());
        }
    }

    /**
     * Refuses a new record when its maker has not searched; the same record sent again is none. One that says, where its
     * type has a field for that, that only a device could be searched is taken: the field stays for everybody to see.
     */
    public void demand(Caller caller, NewRecord draft) {
        if (!asksFor(draft.type()) || saysItIsStillToCome(draft)) {
            return;
        }
        boolean free = transactions.read(session -> searchedLately(session, caller, draft.type())
                || (draft.id().isPresent()
                        && stored(session, draft.type(), draft.id().get())));
        if (!free) {
            throw new InvalidInputException(List.of(
                    FieldError.of("search", "search-first", "Search first whether this record exists already.")));
        }
    }

    /**
     * Tells whether a record with exactly this code is kept anywhere on this instance, visible to the caller or not.
     * Codes say nothing about anybody, so all that is told is that somebody else keeps it. Counts as a search,
     * so a code has to be named.
     */
    public boolean keptSomewhere(Caller caller, String type, String code) {
        if (code.isBlank()) {
            throw new MalformedInputException("The code is missing.");
        }
        RecordType found = catalogues.current().type(type).orElseThrow(NotVisibleException::new);
        CodeRule rule = found.code().orElseThrow(NotVisibleException::new);
        if (rule.searchFirst()) {
            note(caller, type);
        }
        return transactions.read(session -> {
            rooms.tables().use(session, found);
            return any(session, type, TableNames.column(rule.field()), code.toUpperCase(Locale.ROOT));
        });
    }

    private boolean asksFor(String type) {
        return rule(type).filter(CodeRule::searchFirst).isPresent();
    }

    private boolean saysItIsStillToCome(NewRecord draft) {
        return rule(draft.type())
                .flatMap(CodeRule::searchLater)
                .filter(draft.fields()::containsKey)
                .isPresent();
    }

    private Optional<CodeRule> rule(String type) {
        return catalogues.current().type(type).flatMap(RecordType::code);
    }

    private void note(Caller caller, String type) {
        Instant now = clock.instant();
        boolean known =
                transactions.read(session -> searchedSince(session, caller, type, now.minus(COUNTS_FOR.dividedBy(4))));
        if (!known) {
            Attempts.write(transactions, session -> replace(session, caller, type, now));
        }
    }

    /** Every search has a row of its own, so that two at the same moment are no conflict. */
    private int replace(Session session, Caller caller, String type, Instant now) throws SQLException {
        try (PreparedStatement old = session.connection()
                .prepareStatement("DELETE FROM search_made WHERE account = ? AND record_type = ? AND made_at < ?")) {
            old.setString(1, caller.account());
            old.setString(2, type);
            values().bind(old, 3, now.minus(COUNTS_FOR));
            old.executeUpdate();
        }
        try (PreparedStatement insert = session.connection()
                .prepareStatement("INSERT INTO search_made (id, account, record_type, made_at) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, caller.account());
            insert.setString(3, type);
            values().bind(insert, 4, now);
            return insert.executeUpdate();
        }
    }

    private boolean searchedLately(Session session, Caller caller, String type) throws SQLException {
        return searchedSince(session, caller, type, clock.instant().minus(COUNTS_FOR));
    }

    private SqlValues values() {
        return rooms.store().values();
    }

    private boolean searchedSince(Session session, Caller caller, String type, Instant since) throws SQLException {
        try (PreparedStatement select = session.connection()
                .prepareStatement("SELECT 1 FROM search_made WHERE account = ? AND record_type = ? AND made_at >= ?")) {
            select.setString(1, caller.account());
            select.setString(2, type);
            values().bind(select, 3, since);
            return found(select);
        }
    }

    private boolean stored(Session session, String type, UUID id) throws SQLException {
        rooms.tables().use(session, catalogues.current().type(type).orElseThrow(NotVisibleException::new));
        return any(session, type, "id", id.toString());
    }

    private static boolean any(Session session, String type, String column, String value) throws SQLException {
        String text = "SELECT 1 FROM " + TableNames.table(type) + " WHERE " + column + " = ?";
        try (PreparedStatement select = session.connection().prepareStatement(text)) {
            select.setString(1, value);
            return found(select);
        }
    }

    private static boolean found(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }
}
