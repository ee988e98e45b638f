package org.shakti.mis.api.extension;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.shakti.mis.api.definition.Labels;

/**
 * Reads kinds of definitions that the platform does not know. Published by a module as an OSGi service. The platform reads
 * the files safely (bounds, no aliases, no tags), checks their shape, asks the reader whether the pack may come, and tells
 * it what is live. While no reader claims a folder, its files are left alone; when a reader comes or goes, all packs are
 * judged again. Called by one thread at a time; an exception counts as a refusal of the pack.
 */
@ConsumerType
public interface DefinitionReader {
    /**
     * Returns the folders below {@code SHAKTI-INF} that it reads, each with the JSON Schema (2020-12, as text) of the YAML
     * files in it; an empty schema for a folder that holds no YAML. No two readers may claim one folder.
     */
    Map<String, String> folders();

    /**
     * Judges a pack that is to come, its own tests included. All of it is refused when anything is wrong. A pack of which a
     * file does not fit its schema is refused in any case, and shown here, too, with that file, so that everything that is
     * wrong is told at once; an exception then says nothing more.
     *
     * @param pack the newcomer
     * @param others all packs that are accepted besides it, national ones first
     * @return everything that is wrong; empty when the pack may come
     */
    List<Fault> check(Definitions pack, List<Definitions> others);

    /**
     * Returns the names that a pack brings in the folders of this reader and that files of other readers may use, by their
     * kind, such as {@code ladder}. A kind is told even when the pack brings none of it: what is told by nobody is not
     * compared.
     *
     * @param pack any pack with files in its folders, or one without any
     */
    default Map<String, Set<String>> names(Definitions pack) {
        return Map.of();
    }

    /**
     * Returns the names that a pack uses and that must be those of something: a code of a list, or a name that this or
     * another reader tells. The platform refuses a pack that uses a name which neither it nor a pack that it needs brings.
     *
     * @param pack the newcomer
     */
    default List<NameUse> uses(Definitions pack) {
        return List.of();
    }

    /**
     * Takes what is live from now on; called with every new generation before readers see it, and at once when the reader
     * comes. Packs without files in its folders are left out.
     *
     * @param generation number of the generation
     * @param live all accepted packs: national, then modules, states, districts, each layer in the order in which they came
     */
    void publish(long generation, List<Definitions> live);

    /**
     * Returns the texts of what is live that people read in their own language: those that lack one are listed for whoever
     * translates. Words of law and of sources, which are not translated, are left out.
     */
    default List<Text> texts() {
        return List.of();
    }

    /**
     * A text that people read.
     *
     * @param id names of the definition from the outside in, joined by dots, the folder first
     * @param labels its words by language
     */
    record Text(String id, Labels labels) {}

    /**
     * What is wrong with a file of a pack.
     *
     * @param file path inside the pack
     * @param line line from 1; 0 when none can be named
     * @param key key, code or name of the test that is wrong
     * @param expected what was expected, in plain words; for a failed test also what came out
     */
    record Fault(String file, int line, String key, String expected) {}
}
