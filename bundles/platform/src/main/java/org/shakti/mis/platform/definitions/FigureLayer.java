package org.shakti.mis.platform.definitions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shakti.mis.api.definition.Board;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.definition.Role;

/** Lays indicators, boards and roles of a pack on a draft. */
final class FigureLayer {
    private final Layer layer;

    FigureLayer(Layer layer) {
        this.layer = layer;
    }

    void lay() {
        layer.content().indicators().forEach(this::indicator);
        layer.content().boards().forEach(this::board);
        layer.content().roles().forEach(this::role);
    }

    private void indicator(Indicator indicator) {
        Indicator taken = layer.draft().indicators.get(indicator.code());
        Item at = layer.content().positions().of(indicator, layer.content().at());
        if (layer.free(taken != null, taken == null ? "" : taken.pack(), at, indicator.code())) {
            layer.draft().indicators.put(indicator.code(), indicator);
        }
    }

    private void board(BoardPart part) {
        String id = part.board().id();
        Board below = layer.draft().boards.get(id);
        if (!part.extension()) {
            if (layer.free(below != null, below == null ? "" : below.pack(), part.at(), id)) {
                layer.draft().boards.put(id, part.board());
            }
        } else if (below == null) {
            layer.refusals().add(part.at(), id, "a board that exists");
        } else if (layer.sees(below.pack(), part.at(), id)) {
            layer.draft()
                    .boards
                    .put(
                            id,
                            new Board(
                                    id,
                                    below.title(),
                                    below.picture(),
                                    rows(part, below),
                                    below.pack(),
                                    below.provenance()));
        }
    }

    private List<String> rows(BoardPart part, Board below) {
        List<String> rows = new ArrayList<>(below.rows());
        for (BoardPart.AddedRow row : part.added()) {
            if (rows.contains(row.indicator())) {
                layer.refusals().add(row.at(), row.indicator(), "an indicator that is not yet on the board");
                continue;
            }
            int after = row.after().map(rows::indexOf).orElse(rows.size() - 1);
            if (after < 0 && row.after().isPresent()) {
                layer.refusals().add(row.at(), row.after().orElse(""), "an indicator that is on the board");
            } else {
                rows.add(after + 1, row.indicator());
            }
        }
        return rows;
    }

    private void role(RolePart part) {
        Role role = part.role();
        Role below = layer.draft().roles.get(role.id());
        if (!part.extension()) {
            if (layer.free(below != null, below == null ? "" : below.pack(), part.at(), role.id())) {
                layer.draft().roles.put(role.id(), role);
            }
        } else if (below == null) {
            layer.refusals().add(part.at(), role.id(), "a role that exists");
        } else if (layer.sees(below.pack(), part.at(), role.id()) && ownTypesOnly(part)) {
            Set<String> permissions = new HashSet<>(below.permissions());
            permissions.addAll(role.permissions());
            layer.draft()
                    .roles
                    .put(role.id(), new Role(below.id(), below.title(), below.reach(), permissions, below.pack()));
        }
    }

    /** A pack may open its own record types to a role of another pack, and nothing that is not its own. */
    private boolean ownTypesOnly(RolePart part) {
        Set<String> own = new HashSet<>();
        layer.content().types().stream()
                .filter(type -> !type.extension())
                .forEach(type -> own.add(type.type().name()));
        boolean fine = true;
        for (String permission : part.role().permissions()) {
            int colon = permission.indexOf(':');
            if (!permission.startsWith("records.") || colon < 0 || !own.contains(permission.substring(colon + 1))) {
                layer.refusals().add(part.at(), permission, "records.…:TYPE for a record type of this pack");
                fine = false;
            }
        }
        return fine;
    }
}
