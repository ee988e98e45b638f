package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.platform.definitions.WordsToAvoid;

/**
 * What would be with a pack; told before it is installed.
 *
 * @param id its id
 * @param version its version
 * @param kind its kind
 * @param title what people call it
 * @param installed version that is there now
 * @param origin where it lies: {@code distribution}, {@code local}, {@code mirror} or {@code kept}
 * @param signature who vouches for it
 * @param sum hash over its files
 * @param java there is Java in it, which runs with all rights of the server
 * @param permissions what it asks for
 * @param refusals what is wrong with it
 * @param conflicts what would become wrong with others
 * @param words the same in plain words; empty when nothing stands in the way
 * @param avoid words in its texts that people do not want to be called by; advice, no refusal
 * @param adds what it brings
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PackReport(
        String id,
        String version,
        String kind,
        String title,
        @Nullable String installed,
        String origin,
        SignedJson signature,
        String sum,
        boolean java,
        List<String> permissions,
        List<Refusal> refusals,
        List<Refusal> conflicts,
        List<String> words,
        List<WordsToAvoid.Found> avoid,
        @Nullable ModuleAdds adds) {}
