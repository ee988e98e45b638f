package org.shakti.mis.api.extension;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shakti.mis.api.definition.Pack;

/**
 * What one pack holds in the folders that a reader has claimed.
 *
 * @param pack what the pack says of itself
 * @param documents its YAML files in the order of their paths; each fits the schema that the reader gave for its folder, but in
 *     a pack that is shown to {@link DefinitionReader#check} although it is refused already
 * @param texts other files (such as templates) by path inside the pack
 * @param codes codes of every list that is there when the pack is judged, its own included, by the name of the list; of
 *     the pack that is judged only, empty otherwise
 */
public record Definitions(
        Pack pack, List<DefinitionNode> documents, Map<String, String> texts, Map<String, Set<String>> codes) {
    /** Copies the collections. */
    public Definitions {
        documents = List.copyOf(documents);
        texts = Map.copyOf(texts);
        codes = Map.copyOf(codes);
    }

    /** Makes definitions without the codes of lists. */
    public Definitions(Pack pack, List<DefinitionNode> documents, Map<String, String> texts) {
        this(pack, documents, texts, Map.of());
    }

    /** Returns the same definitions with the codes of lists. */
    public Definitions with(Map<String, Set<String>> lists) {
        return new Definitions(pack, documents, texts, lists);
    }

    /** Returns the documents of one folder. */
    public List<DefinitionNode> in(String folder) {
        return documents.stream()
                .filter(document -> document.file().startsWith(folder + "/"))
                .toList();
    }
}
