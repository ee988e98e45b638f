package org.shakti.mis.platform.records;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.storage.Transactions;
import org.shakti.mis.platform.vault.Vault;

/**
 * Opens what identifies a person in one record, to somebody who may read the record and says what for. The deed is in
 * the audit log before the answer; the values are nowhere but in the answer.
 */
@Component(service = Reveals.class)
public final class Reveals {
    /** The code list of what identities may be opened for; a pack brings it. */
    static final String PURPOSES = "reveal_purpose";

    /** How the deed is called in the audit log. */
    public static final String DEED = "identity.revealed";

    private static final int LONGEST_NOTE = 300;
    private static final int LEAST_TOLD = 3;
    private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}][\\p{Nd} -]{5,}[\\p{Nd}]");

    private final Transactions transactions;
    private final RecordReader reader;
    private final Vault vault;
    private final Catalogues catalogues;
    private final AuditTrail audit;
    private final RevealThrottle throttle;

    /** Made by the container. */
    @Activate
    public Reveals(
            @Reference Transactions transactions,
            @Reference RecordReader reader,
            @Reference Vault vault,
            @Reference Catalogues catalogues,
            @Reference AuditTrail audit) {
        this(new Rooms(transactions, reader, vault, catalogues, audit), Clock.systemUTC());
    }

    Reveals(Rooms rooms, Clock clock) {
        this.transactions = rooms.transactions();
        this.reader = rooms.reader();
        this.vault = rooms.vault();
        this.catalogues = rooms.catalogues();
        this.audit = rooms.audit();
        this.throttle = new RevealThrottle(clock);
    }

    /** Returns the values by field, in their JSON form. */
    public Map<String, Object> open(Caller caller, String type, UUID id, Reason reason) {
        if (!caller.may("records.read:" + type)) {
            throw new NotAllowedException("records.read:" + type);
        }
        return transactions.write(session -> {
            RecordView record = reader.find(session, caller, type, id).orElseThrow(NotVisibleException::new);
            check(reason, record.envelope().district());
            Map<String, Object> values = known(session, record);
            keepOut(values, reason.note());
            throttle.count(caller.account());
            audit.append(session, caller.account(), DEED, type + ":" + id, told(reason, values));
            return values;
        });
    }

    /** Returns what the definition still knows: a field that is gone is not opened by chance. */
    private Map<String, Object> known(Session session, RecordView record) {
        Map<String, Object> held = vault.open(session, record.type(), record.id());
        Map<String, Object> values = new TreeMap<>();
        catalogues.in(record.envelope().district()).type(record.type()).ifPresent(type -> type.fields().stream()
                .filter(Field::identity)
                .filter(field -> held.containsKey(field.key()))
                .forEach(field -> values.put(field.key(), held.get(field.key()))));
        return values;
    }

    private void check(Reason reason, String district) {
        List<FieldError> errors = new ArrayList<>();
        CodeList purposes = catalogues.in(district).lists().get(PURPOSES);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
        if (purposes == null
                || purposes.entry(reason.purpose())
                        .filter(entry -> entry.validTo().filter(today::isAfter).isEmpty())
                        .isEmpty()) {
            errors.add(FieldError.of("purpose", "not-in-list", "This is not in the list."));
        }
        String note = reason.note();
        if (note.codePoints().noneMatch(Character::isLetter)) {
            errors.add(FieldError.of("note", "required", "An answer is needed."));
        } else if (note.length() > LONGEST_NOTE) {
            errors.add(new FieldError(
                    "note",
                    "too-long",
                    "At most " + LONGEST_NOTE + " characters are possible.",
                    Map.of("max", LONGEST_NOTE)));
        } else if (NUMBER.matcher(note).find()) {
            errors.add(names());
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /** The note is read by others than the names are, so it may not repeat them. */
    private static void keepOut(Map<String, Object> values, String note) {
        String lower = note.toLowerCase(Locale.ROOT);
        boolean told = values.values().stream()
                .filter(String.class::isInstance)
                .map(value -> value.toString().strip().toLowerCase(Locale.ROOT))
                .filter(value -> value.length() >= LEAST_TOLD)
                .anyMatch(lower::contains);
        if (told) {
            throw new InvalidInputException(List.of(names()));
        }
    }

    private static FieldError names() {
        return FieldError.of("note", "names-somebody", "Please leave names and numbers out of this note.");
    }

    private static Map<String, String> told(Reason reason, Map<String, Object> values) {
        return Map.of(
                "purpose", reason.purpose(),
                "note", reason.note(),
                "fields", String.join(",", values.keySet()));
    }

    /**
     * Why an identity is opened.
     *
     * @param purpose code of the list {@code reveal_purpose}
     * @param note a few words; no names
     */
    public record Reason(String purpose, String note) {
        /** Takes blanks around the note away. */
        public Reason {
            note = note.strip();
        }
    }

    /** The other rooms that this works with. */
    record Rooms(
            Transactions transactions, RecordReader reader, Vault vault, Catalogues catalogues, AuditTrail audit) {}
}
