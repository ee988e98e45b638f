package org.shakti.mis.api.extension;

import java.util.List;
import java.util.Map;
import org.shakti.mis.api.definition.Pack;

/**
 * What one pack holds in the folders that a reader has claimed.
 *
 * @param pack what the pack says of itself
 * @param documents its YAML files in the order of their paths; each fits the schema that the reader gave for its folder
 * @param texts other files (such as templates) by path inside the pack
 */
public record Definitions(Pack pack, List<DefinitionNode> documents, Map<String, String> texts) {
    /** Copies the collections. */
    public Definitions {
        documents = List.copyOf(documents);
        texts = Map.copyOf(texts);
    }

    /** Returns the documents of one folder. */
    public List<DefinitionNode> in(String folder) {
        return documents.stream()
                .filter(document -> document.file().startsWith(folder + "/"))
                .toList();
    }
}
