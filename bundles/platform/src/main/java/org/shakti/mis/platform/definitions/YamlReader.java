package org.shakti.mis.platform.definitions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 from strangers. Builds its tree from the parser's events, one by one, so that depth, number of nodes,
 * aliases, tags and doubled keys are judged before anything is built on them, and no recursion follows the input.
 */
final class YamlReader {
    private final LoadSettings settings =
            LoadSettings.builder().setCodePointLimit(PackFiles.FILE_LIMIT).build();

    /** Returns the one document of a file, or nothing after saying why it was refused. */
    Optional<Item> read(String file, byte[] bytes, Refusals refusals) {
        int before = refusals.count();
        TreeBuilder builder = new TreeBuilder(file, refusals);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            for (Event event : new Parse(settings).parseString(text)) {
                if (!builder.take(event)) {
                    return Optional.empty();
                }
            }
        } catch (CharacterCodingException e) {
            refusals.add(file, 0, "", "text in UTF-8");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            refusals.add(file, line, "", "well-formed YAML 1.2 (" + e.getProblem() + ")");
        } catch (YamlEngineException e) {
            refusals.add(file, 0, "", "well-formed YAML 1.2");
        }
        if (refusals.count() > before) {
            return Optional.empty();
        }
        if (builder.root().isEmpty()) {
            refusals.add(file, 0, "", "a document that is not empty");
        }
        return builder.root();
    }
}
