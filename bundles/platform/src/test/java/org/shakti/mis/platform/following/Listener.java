package org.shakti.mis.platform.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.record.RecordFollower;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Task;

/** A follower that keeps what it hears, and does with it what a test wants. */
final class Listener implements RecordFollower {
    final List<String> heard = new ArrayList<>();
    private final String name;
    private final Set<String> types;
    private Act act = (of, system) -> {};

    Listener(String name, String... types) {
        this.name = name;
        this.types = Set.of(types);
    }

    Listener doing(Act what) {
        act = what;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public void wrote(RecordView after, Caller system) {
        heard.add(after.type() + " " + after.fields().getOrDefault("subject", after.id()));
        act.on(after, system);
    }

    @Override
    public void due(Task task, Optional<RecordView> of, Caller system) {
        heard.add("due " + task.title().in("en"));
        act.on(of.orElseThrow(), system);
    }

    /** What is done about something heard. */
    interface Act {
        void on(RecordView of, Caller system);
    }
}
