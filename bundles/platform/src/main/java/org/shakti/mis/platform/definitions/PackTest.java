package org.shakti.mis.platform.definitions;

import java.util.List;
import java.util.Optional;

/**
 * A sample of a pack with what its author expects of it.
 *
 * @param name what people call it
 * @param sample the sample
 * @param district district whose definitions hold; those of the whole instance otherwise
 * @param accepted whether it is to be accepted
 * @param faults faults that have to be among those found
 * @param at where it stands
 */
record PackTest(
        String name, Sample sample, Optional<String> district, boolean accepted, List<Expected> faults, Item at) {
    /**
     * An expected fault.
     *
     * @param field field that is named; any when empty
     * @param code what is wrong with it
     */
    record Expected(String field, String code) {
        @Override
        public String toString() {
            return field.isEmpty() ? code : field + " " + code;
        }
    }
}
