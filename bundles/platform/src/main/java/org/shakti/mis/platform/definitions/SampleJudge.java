package org.shakti.mis.platform.definitions;

import java.util.List;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.error.FieldError;

/** Judges samples of packs by definitions alone, without a database, as real records are judged. */
@FunctionalInterface
public interface SampleJudge {
    /**
     * Returns everything that would be refused.
     *
     * @param definitions definitions that hold; {@code current()} are those of the sample's place
     * @param sample a sample of a type that exists
     */
    List<FieldError> judge(Catalogues definitions, Sample sample);
}
