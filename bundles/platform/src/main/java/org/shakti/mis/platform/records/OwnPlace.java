package org.shakti.mis.platform.records;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Up to where an account has been told of its own records. Means nothing to whoever keeps it.
 *
 * @param position place in the feed of changes
 * @param view what the account could see when it was told
 * @param walk a way through everything that has been begun, because what it can see is another by now
 */
record OwnPlace(ChangeFeed.Position position, OwnView view, Optional<Walk> walk) {
    private static final long FORM = 1;
    private static final String START = "00000000-0000-0000-0000-000000000000";

    /** Where somebody is who has been told nothing yet. */
    static OwnPlace start(String account, long settled) {
        return new OwnPlace(new ChangeFeed.Position(settled, 0), OwnView.nothing(account), Optional.empty());
    }

    OwnPlace at(ChangeFeed.Position next) {
        return new OwnPlace(next, view, walk);
    }

    OwnPlace walking(Walk next) {
        return new OwnPlace(position, view, Optional.of(next));
    }

    /** The way is done: all that the new view shows has been told. */
    OwnPlace arrived() {
        return new OwnPlace(position, walk.map(Walk::to).orElse(view), Optional.empty());
    }

    String text() {
        List<Object> json = List.of(
                FORM,
                view.account(),
                position.tx(),
                position.row(),
                view.toJson(),
                walk.map(w -> List.<Object>of(w.to.toJson(), w.type, w.after)).orElse(List.of()));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(json).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a place that was told to this account; anything else means that it has to begin anew. */
    static OwnPlace of(String text, String account) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<?> parts = (List<?>) Json.value(json);
            if (number(parts.get(0)) != FORM || !account.equals(parts.get(1))) {
                throw new StartAnewException();
            }
            List<?> way = (List<?>) parts.get(5);
            return new OwnPlace(
                    new ChangeFeed.Position(number(parts.get(2)), number(parts.get(3))),
                    OwnView.of(account, (List<?>) parts.get(4)),
                    way.isEmpty() ? Optional.empty() : Optional.of(Walk.of(account, way)));
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException | IndexOutOfBoundsException e) {
            throw new StartAnewException();
        }
    }

    private static long number(Object json) {
        return ((Number) json).longValue();
    }

    /**
     * A way through all roots of an account, type by type, in the order of their ids.
     *
     * @param to what the account can see now
     * @param type type of the last root that was told; empty before the first one
     * @param after id of that root
     */
    record Walk(OwnView to, String type, String after) {
        static Walk begin(OwnView to) {
            return new Walk(to, "", START);
        }

        Walk in(String next) {
            return next.equals(type) ? this : new Walk(to, next, START);
        }

        Walk behind(UUID root) {
            return new Walk(to, type, root.toString());
        }

        static Walk of(String account, List<?> json) {
            String after = UUID.fromString(json.get(2).toString()).toString();
            return new Walk(
                    OwnView.of(account, (List<?>) json.get(0)), json.get(1).toString(), after);
        }
    }
}
