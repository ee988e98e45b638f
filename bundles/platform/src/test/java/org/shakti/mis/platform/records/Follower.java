package org.shakti.mis.platform.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.RecordView;

/** A client that keeps what it is told of its own records, and goes on where it stopped. */
final class Follower {
    final Map<UUID, RecordView> kept = new LinkedHashMap<>();
    private final OwnFeed feed;
    private Optional<String> place = Optional.empty();

    Follower(Garden garden) {
        this.feed = new OwnFeed(
                garden.transactions(), garden.catalogues, new ChangeFeed(garden.room.order), garden.room.rooms);
    }

    /** Reads until there is no more; returns the parts. */
    List<OwnFeed.Part> follow(Caller caller, int limit) {
        List<OwnFeed.Part> parts = new ArrayList<>();
        do {
            OwnFeed.Part part = feed.since(caller, place, limit);
            part.items().forEach(item -> item.record()
                    .ifPresentOrElse(record -> kept.put(item.id(), record), () -> kept.remove(item.id())));
            place = Optional.of(part.next());
            parts.add(part);
        } while (parts.get(parts.size() - 1).more());
        return parts;
    }

    List<OwnItem> follow(Caller caller) {
        return follow(caller, 500).stream()
                .flatMap(part -> part.items().stream())
                .toList();
    }

    Optional<String> place() {
        return place;
    }

    OwnFeed feed() {
        return feed;
    }
}
