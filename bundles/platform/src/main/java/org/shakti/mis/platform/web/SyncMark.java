package org.shakti.mis.platform.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client has been told: a place in the feed of its records, and which tasks. Means nothing to the client.
 *
 * @param place place in the feed; none before anything was told
 * @param tasks short hash of the tasks that were told last; empty before that
 */
record SyncMark(Optional<String> place, String tasks) {
    private static final char BETWEEN = '.';

    static SyncMark of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new SyncMark(Optional.empty(), "");
        }
        int between = text.indexOf(BETWEEN);
        return between < 0
                ? new SyncMark(Optional.of(text), "")
                : new SyncMark(Optional.of(text.substring(0, between)), text.substring(between + 1));
    }

    static SyncMark at(String place, List<TaskJson> tasks) {
        return new SyncMark(Optional.of(place), ContentTag.of(tasks));
    }

    boolean sameTasks(SyncMark other) {
        return tasks.equals(other.tasks);
    }

    /** Returns the text of another place at which the same tasks are known. */
    String next(String other) {
        return new SyncMark(Optional.of(other), tasks).text();
    }

    String text() {
        return place.orElse("") + (tasks.isEmpty() ? "" : BETWEEN + tasks);
    }
}
