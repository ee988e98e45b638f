package org.shakti.mis.platform.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.CodeRule;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.workflow.StoredTimelines.Chapter;

/** Names a record that another one refers to: its kind, with its code or its day where the reader may see it. */
final class RecordNames {
    private final Catalogue catalogue;
    private final Map<String, Chapter> seen = new HashMap<>();

    RecordNames(Catalogue catalogue, List<Chapter> chapters) {
        this.catalogue = catalogue;
        chapters.forEach(chapter -> seen.put(chapter.record().id().toString(), chapter));
    }

    Labels of(Field field, String id) {
        Optional<Chapter> chapter = Optional.ofNullable(seen.get(id));
        Labels title = chapter.map(Chapter::type)
                .or(() -> field.target().flatMap(catalogue::type))
                .map(RecordType::title)
                .orElseGet(() -> Labels.english(""));
        return chapter.flatMap(RecordNames::mark).map(mark -> with(title, mark)).orElse(title);
    }

    private static Optional<String> mark(Chapter chapter) {
        RecordView record = chapter.record();
        return chapter.type()
                .code()
                .map(CodeRule::field)
                .map(record.fields()::get)
                .or(() ->
                        chapter.type().timelineField().map(record.fields()::get).filter(LocalDate.class::isInstance))
                .map(Object::toString);
    }

    private static Labels with(Labels title, String mark) {
        Map<String, String> texts = new HashMap<>();
        title.texts().forEach((language, text) -> texts.put(language, text + ", " + mark));
        return new Labels(texts);
    }
}
