package org.shakti.mis.platform.records;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/** Tells in which districts there are records at all. Counted at most once a minute, so a new one may be told later. */
@Component(service = InhabitedDistricts.class)
public final class InhabitedDistricts {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Catalogues catalogues;
    private final RecordRooms rooms;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** Made by the container. */
    @Activate
    public InhabitedDistricts(
            @Reference Transactions transactions, @Reference Catalogues catalogues, @Reference RecordRooms rooms) {
        this(transactions, catalogues, rooms, Clock.systemUTC());
    }

    InhabitedDistricts(Transactions transactions, Catalogues catalogues, RecordRooms rooms, Clock clock) {
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Returns the districts with records that an organisation keeps; with those of anybody when none is named. */
    public Set<String> of(Optional<String> organisation) {
        Instant now = clock.instant();
        Known last = known.get(organisation.orElse(""));
        if (last != null && now.isBefore(last.until())) {
            return last.districts();
        }
        Set<String> districts = transactions.read(session -> count(session, organisation));
        known.put(organisation.orElse(""), new Known(districts, now.plus(REMEMBERED)));
        return districts;
    }

    private Set<String> count(Session session, Optional<String> organisation) throws SQLException {
        Set<String> districts = new TreeSet<>();
        for (RecordType type : catalogues.current().types().values()) {
            if (type.parent().isEmpty()) {
                rooms.tables().use(session, type);
                add(session, type, organisation, districts);
            }
        }
        return Set.copyOf(districts);
    }

    private static void add(Session session, RecordType type, Optional<String> organisation, Set<String> districts)
            throws SQLException {
        String sql = "SELECT DISTINCT district FROM " + TableNames.table(type.name())
                + (organisation.isPresent() ? " WHERE organisation = ?" : "");
        try (PreparedStatement select = session.connection().prepareStatement(sql)) {
            if (organisation.isPresent()) {
                select.setString(1, organisation.get());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    districts.add(row.getString(1));
                }
            }
        }
    }

    private record Known(Set<String> districts, Instant until) {}
}
