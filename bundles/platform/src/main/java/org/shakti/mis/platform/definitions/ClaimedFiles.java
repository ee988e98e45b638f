package org.shakti.mis.platform.definitions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.api.extension.DefinitionNode;
import org.shakti.mis.api.extension.Definitions;

/** Reads the files of the folders that one reader has claimed, as safely as the platform's own. For one thread. */
final class ClaimedFiles {
    private final Map<String, String> folders;
    private final Schemas schemas;
    private final YamlReader yaml = new YamlReader();

    /** Takes the claimed folders, each with the name of its schema; an empty name for a folder without YAML. */
    ClaimedFiles(Map<String, String> folders, Schemas schemas) {
        this.folders = folders;
        this.schemas = schemas;
    }

    /** Returns what the pack holds in the claimed folders, also in the wrong shape; says what is wrong with it. */
    Definitions read(PackContent content, Refusals refusals) {
        PackFiles files = new PackFiles(content.unread().source(), refusals);
        List<DefinitionNode> documents = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String path : content.unread().paths()) {
            String schema = folders.get(Folders.of(path));
            if (schema == null) {
                continue;
            }
            if (path.endsWith(".yaml")) {
                document(files, path, schema, refusals).ifPresent(item -> documents.add(node(item)));
            } else if (path.endsWith(".yml")) {
                refusals.add(path, 0, "", "the ending .yaml");
            } else {
                files.read(path, PackFiles.FILE_LIMIT)
                        .flatMap(bytes -> text(path, bytes, refusals))
                        .ifPresent(text -> texts.put(path, text));
            }
        }
        return new Definitions(content.pack(), documents, texts);
    }

    private Optional<Item> document(PackFiles files, String path, String schema, Refusals refusals) {
        if (schema.isEmpty()) {
            refusals.add(path, 0, "", "no YAML in this folder");
            return Optional.empty();
        }
        Optional<Item> read = files.read(path, PackFiles.FILE_LIMIT).flatMap(bytes -> yaml.read(path, bytes, refusals));
        read.ifPresent(item -> schemas.fits(schema, item, refusals)); // the reader may know of more that is wrong
        return read;
    }

    private static Optional<String> text(String path, byte[] bytes, Refusals refusals) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            refusals.add(path, 0, "", "text in UTF-8");
            return Optional.empty();
        }
    }

    private static DefinitionNode node(Item item) {
        Map<String, DefinitionNode> entries = new LinkedHashMap<>();
        item.entries().forEach((key, value) -> entries.put(key, node(value)));
        return new DefinitionNode(
                item.file(),
                item.line(),
                value(item),
                Collections.unmodifiableMap(entries),
                item.items().stream().map(ClaimedFiles::node).toList());
    }

    private static @Nullable Object value(Item item) {
        return item.json().isContainerNode() || item.json().isNull() ? null : item.value();
    }
}
