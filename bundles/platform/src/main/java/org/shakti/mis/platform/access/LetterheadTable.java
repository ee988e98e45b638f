package org.shakti.mis.platform.access;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Letterhead;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;

/** Keeps what letters begin with; empty until somebody sets it. */
@Component(service = {Letterhead.class, LetterheadTable.class})
public final class LetterheadTable implements Letterhead {
    private static final int LONGEST = 500;
    private static final int MOST_LINES = 8;

    private final Transactions transactions;
    private final AuditTrail audit;

    /** Made by the container. */
    @Activate
    public LetterheadTable(@Reference Transactions transactions, @Reference AuditTrail audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public Labels lines() {
        return transactions.read(session -> new Labels(read(session)));
    }

    /** Sets it anew in every language; only for those who look after the whole instance. An empty text takes it away. */
    public Labels set(Caller caller, Map<String, String> wanted) {
        if (!caller.scope().equals(Scope.INSTANCE)) {
            throw new NotAllowedException("accounts.manage on the whole instance");
        }
        Map<String, String> words = checked(wanted);
        transactions.write(session -> {
            write(session, words);
            Map<String, String> told = Map.of("letterhead", String.join(" ", words.keySet()));
            audit.append(session, caller.account(), "settings.changed", "letterhead", told);
            return true;
        });
        return new Labels(words);
    }

    private static Map<String, String> checked(Map<String, String> wanted) {
        Map<String, String> words = new TreeMap<>();
        List<FieldError> errors = new ArrayList<>();
        wanted.forEach((language, text) -> {
            String lines = tidy(text);
            if (lines.length() > LONGEST || lines.lines().count() > MOST_LINES) {
                errors.add(new FieldError(
                        language,
                        "length",
                        "At most " + LONGEST + " characters in " + MOST_LINES + " lines are possible.",
                        Map.of("max", LONGEST)));
            } else if (lines.codePoints().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
                errors.add(FieldError.of(language, "bad-characters", "The text holds characters that cannot be kept."));
            } else if (!lines.isEmpty()) {
                words.put(language, lines);
            }
        });
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return words;
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> read(Session session) throws SQLException {
        Map<String, String> words = new HashMap<>();
        try (PreparedStatement select =
                        session.connection().prepareStatement("SELECT language, words FROM acc_letterhead");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                words.put(rows.getString(1), rows.getString(2));
            }
        }
        return words;
    }

    private static void write(Session session, Map<String, String> words) throws SQLException {
        try (PreparedStatement delete = session.connection().prepareStatement("DELETE FROM acc_letterhead")) {
            delete.executeUpdate();
        }
        try (PreparedStatement insert =
                session.connection().prepareStatement("INSERT INTO acc_letterhead (language, words) VALUES (?, ?)")) {
            for (Map.Entry<String, String> one : words.entrySet()) {
                insert.setString(1, one.getKey());
                insert.setString(2, one.getValue());
                insert.executeUpdate();
            }
        }
    }
}
