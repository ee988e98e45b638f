package org.shakti.mis.platform.records;

import java.util.List;
import java.util.Set;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.RecordView;

/** The block that a record at the top names lies in its district: numbers by block add up to those of the district. */
final class OwnBlock {
    private static final String LEVEL = "block";

    private final Catalogues catalogues;

    OwnBlock(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Only what is given anew is judged: what was written before there was this rule can still be changed. */
    void check(RecordType type, String district, Set<String> given, DefinitionCheck.Checked checked) {
        if (type.parent().isPresent()) {
            return;
        }
        type.fields().stream()
                .filter(OwnBlock::names)
                .filter(field -> given.contains(field.key()))
                .filter(field -> checked.fields().get(field.key()) instanceof String code && elsewhere(code, district))
                .forEach(field ->
                        checked.faults().add(field.key(), "place-elsewhere", "The block is not in this district."));
    }

    /** Returns the places below another district that a record names which goes to this one. */
    List<Field> leftBehind(RecordView record, RecordType type, String district) {
        return type.fields().stream()
                .filter(OwnBlock::names)
                .filter(field -> record.fields().get(field.key()) instanceof String code && elsewhere(code, district))
                .toList();
    }

    private static boolean names(Field field) {
        return field.kind() == FieldKind.PLACE
                && field.target().filter(LEVEL::equals).isPresent();
    }

    /** A few block codes stand under two districts, so the one that is found first says yes and not no. */
    private boolean elsewhere(String code, String district) {
        return catalogues
                        .place(LEVEL, code)
                        .flatMap(place -> place.parent())
                        .filter(parent -> !parent.equals(district))
                        .isPresent()
                && catalogues.placesIn(LEVEL, district).stream()
                        .noneMatch(place -> place.code().equals(code));
    }
}
