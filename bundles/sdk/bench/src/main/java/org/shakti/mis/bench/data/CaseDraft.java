package org.shakti.mis.bench.data;

import java.util.SplittableRandom;

/** Makes the JSON of a new case: place, ordinary fields and two identity fields, all invented. */
public final class CaseDraft {
    private CaseDraft() {}

    /** Returns the body of a create. */
    public static String json(SplittableRandom random) {
        String district = CaseColumns.pick(random, Register.DISTRICTS);
        StringBuilder json = new StringBuilder(600)
                .append("{\"district\":\"")
                .append(district)
                .append("\",\"fields\":{\"block\":\"")
                .append(Register.block(district, random))
                .append('"');
        CaseColumns.ORDINARY.forEach(column -> add(json, column, random));
        CaseColumns.IDENTITY.forEach(column -> add(json, column, random));
        return json.append("}}").toString();
    }

    private static void add(StringBuilder json, CaseColumns.Column column, SplittableRandom random) {
        Object value = column.value().apply(random);
        json.append(",\"").append(column.key()).append("\":");
        if (value instanceof Number || value instanceof Boolean) {
            json.append(value);
        } else {
            json.append('"').append(value).append('"');
        }
    }
}
