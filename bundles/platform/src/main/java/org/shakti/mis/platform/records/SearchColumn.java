package org.shakti.mis.platform.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.IndexKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Sensitivity;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.record.RecordView;

/**
 * A column by which records can be searched and sorted.
 *
 * @param key name outside
 * @param name name of the column
 * @param field the field, when it is none of the envelope
 * @param always every record has a value
 */
record SearchColumn(String key, String name, Optional<Field> field, boolean always) {
    private static final Map<String, String> ENVELOPE = Map.of(
            "id", "id",
            "state", "state",
            "district", "district",
            "organisation", "organisation",
            "owner", "owner",
            "parent", "parent_id",
            "root", "root_id",
            "created_at", "created_at",
            "changed_at", "changed_at");

    /** Returns the column of a name; refuses names that are unknown, not indexed or not for lists, all alike. */
    static SearchColumn of(RecordType type, String key) {
        String envelope = ENVELOPE.get(key);
        if (envelope != null) {
            return new SearchColumn(key, envelope, Optional.empty(), !key.equals("parent"));
        }
        boolean code = type.code().filter(c -> c.field().equals(key)).isPresent();
        Optional<Field> field = type.field(key)
                .filter(f -> f.sensitivity() == Sensitivity.ORDINARY && f.kind() != FieldKind.GROUP)
                .filter(f -> (code || f.index() != IndexKind.NONE) && !SqlTypes.unlimited(f));
        if (field.isEmpty()) {
            throw new MalformedInputException("Records of this type cannot be searched by \"" + safe(key) + "\".");
        }
        return new SearchColumn(key, TableNames.column(key), field, code);
    }

    /** Tells whether no two records have the same value, so that it alone gives an order. */
    boolean unique() {
        return key.equals("id") || (always && field.isPresent());
    }

    /** Reads a value to compare with. */
    Object operand(Object raw) {
        Faults faults = new Faults();
        Optional<Object> value = field.isPresent() ? ofField(field.get(), raw, faults) : ofEnvelope(raw.toString());
        if (value.isEmpty()) {
            throw new MalformedInputException("\"" + key + "\" cannot be compared with this value.");
        }
        return value.get();
    }

    /** Returns the value that a record has in this column. */
    Optional<Object> valueOf(RecordView record) {
        RecordView.Envelope e = record.envelope();
        return switch (key) {
            case "id" -> Optional.of(record.id().toString());
            case "state" -> Optional.of(e.state());
            case "district" -> Optional.of(e.district());
            case "organisation" -> Optional.of(e.organisation());
            case "owner" -> Optional.of(e.owner());
            case "parent" -> e.parent().map(Object::toString);
            case "root" -> Optional.of(e.root().toString());
            case "created_at" -> Optional.of(e.createdAt());
            case "changed_at" -> Optional.of(e.changedAt());
            default -> Optional.ofNullable(record.fields().get(key));
        };
    }

    private static Optional<Object> ofField(Field field, Object raw, Faults faults) {
        try {
            return switch (field.kind()) {
                case SEVERAL_OF -> Optional.of(raw.toString());
                case INTEGER, MONEY -> Optional.of(new java.math.BigDecimal(raw.toString()).longValueExact());
                case DECIMAL -> Optional.of(new java.math.BigDecimal(raw.toString()));
                case YES_NO -> Optional.of(Boolean.valueOf(raw.toString()));
                default -> new FieldReader(faults).read(field, field.key(), raw);
            };
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Object> ofEnvelope(String text) {
        boolean moment = key.endsWith("_at");
        if (!moment) {
            boolean id = key.equals("id") || key.equals("parent") || key.equals("root");
            Optional<String> plain = Optional.of(text).filter(t -> !CleanText.refused(t, false));
            return id ? Ids.parse(text).map(Object::toString) : plain.map(Object.class::cast);
        }
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text)
                                    .atStartOfDay(DefinitionCheck.ZONE)
                                    .toInstant()
                            : Instant.parse(text));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The name came with the request: show only what can be shown safely. */
    private static String safe(String key) {
        String plain = key.replaceAll("[^A-Za-z0-9_-]", "?");
        return plain.length() > 40 ? plain.substring(0, 40) : plain;
    }
}
