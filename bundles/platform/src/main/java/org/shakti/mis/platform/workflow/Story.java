package org.shakti.mis.platform.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Sensitivity;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.record.HistoryEntry;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.TimelineEntry;
import org.shakti.mis.api.record.TimelineEntry.Detail;
import org.shakti.mis.platform.workflow.StoredTimelines.Chapter;

/** Writes entries of a timeline; identity is never told, and a sensitive answer is named without its value. */
final class Story {
    private static final Labels NOTHING = Labels.english("");

    private final Catalogue catalogue;
    private final Words words;

    Story(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /** Tells of the making of a record, of the states that it has entered since, and of its changes. */
    List<TimelineEntry> of(Chapter chapter, List<HistoryEntry> history) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(made(
                chapter,
                history.stream()
                        .filter(entry -> entry.version() == 1)
                        .findFirst()
                        .map(entry -> details(chapter, entry))
                        .orElseGet(() -> answers(chapter))));
        history.stream()
                .map(entry -> of(chapter, entry))
                .flatMap(Optional::stream)
                .forEach(entries::add);
        Optional<Workflow> workflow = catalogue.workflowOf(chapter.type());
        for (int i = 0; i < chapter.path().size(); i++) {
            RecordView.Entered step = chapter.path().get(i);
            boolean beginning = i == 0
                    && workflow.filter(w -> w.initial().equals(step.state())).isPresent();
            if (!beginning) {
                entries.add(entered(chapter, workflow, step, i));
            }
        }
        return entries;
    }

    /** Tells of a change of answers or of the keeper; nothing of the writes that are told otherwise. */
    private Optional<TimelineEntry> of(Chapter chapter, HistoryEntry change) {
        boolean told = List.of("changed", "assigned").contains(change.action());
        return told
                ? Optional.of(new TimelineEntry(
                        "v" + change.version() + "." + chapter.record().id(),
                        Triggers.day(change.at()),
                        change.at(),
                        change.by(),
                        change.action(),
                        chapter.type().name(),
                        chapter.record().id(),
                        chapter.type().title(),
                        details(chapter, change)))
                : Optional.empty();
    }

    /** Tells of a task that was done, by hand or by the records. */
    Optional<TimelineEntry> of(TaskRow task) {
        Optional<Clock> clock = catalogue
                .type(task.target().type())
                .flatMap(catalogue::workflowOf)
                .flatMap(w -> w.clocks().stream()
                        .filter(c -> c.id().equals(task.clock()))
                        .findFirst());
        return task.closing()
                .filter(end -> List.of("done", "met").contains(end.outcome()))
                .map(end -> new TimelineEntry(
                        "t." + task.id(),
                        end.on(),
                        end.at(),
                        end.by(),
                        "task",
                        task.target().type(),
                        task.target().record(),
                        clock.map(Clock::title).orElseGet(() -> Labels.english(task.clock())),
                        List.of(new Detail(
                                "due",
                                Words.DUE,
                                Labels.english(task.days().due().toString()),
                                false))));
    }

    private TimelineEntry made(Chapter chapter, List<Detail> details) {
        RecordView record = chapter.record();
        LocalDate day = chapter.type()
                .timelineField()
                .map(record.fields()::get)
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .or(() -> chapter.path().stream().findFirst().map(RecordView.Entered::on))
                .orElseGet(() -> Triggers.day(record.envelope().createdAt()));
        return new TimelineEntry(
                "c." + record.id(),
                day,
                record.envelope().createdAt(),
                record.envelope().createdBy(),
                "created",
                chapter.type().name(),
                record.id(),
                chapter.type().title(),
                details);
    }

    /** The answers as they are, for a record that nobody has changed. */
    private List<Detail> answers(Chapter chapter) {
        RecordView record = chapter.record();
        return chapter.type().fields().stream()
                .filter(field -> record.fields().containsKey(field.key()))
                .flatMap(field ->
                        detail(field, Optional.ofNullable(record.fields().get(field.key()))).stream())
                .toList();
    }

    private TimelineEntry entered(Chapter chapter, Optional<Workflow> workflow, RecordView.Entered step, int position) {
        Optional<CodeList> kinds = workflow.flatMap(Workflow::evidenceList).map(catalogue.lists()::get);
        List<Detail> evidence = step.evidence().stream()
                .map(code -> new Detail("evidence", Words.EVIDENCE, Words.entry(kinds, code), false))
                .toList();
        Labels title = workflow.flatMap(w -> w.state(step.state()))
                .map(state -> state.label())
                .orElseGet(() -> Labels.english(step.state()));
        return new TimelineEntry(
                "s" + position + "." + chapter.record().id(),
                step.on(),
                step.recordedAt(),
                step.by(),
                "entered",
                chapter.type().name(),
                chapter.record().id(),
                title,
                evidence);
    }

    private List<Detail> details(Chapter chapter, HistoryEntry change) {
        return chapter.type().fields().stream()
                .flatMap(
                        field -> Optional.ofNullable(change.changes().get(field.key()))
                                .flatMap(told -> detail(field, told.after()))
                                .stream())
                .toList();
    }

    private Optional<Detail> detail(Field field, Optional<Object> value) {
        if (field.sensitivity() == Sensitivity.IDENTITY) {
            return Optional.empty();
        }
        if (field.sensitivity() != Sensitivity.ORDINARY) {
            return Optional.of(new Detail(field.key(), field.label(), NOTHING, true));
        }
        return value.map(v -> words.of(field, v))
                .or(() -> Optional.of(NOTHING))
                .filter(text -> !saysOnlyTheKind(field, text))
                .map(text -> new Detail(field.key(), field.label(), text, false));
    }

    /** "Demand: Demand" tells nobody anything. */
    private boolean saysOnlyTheKind(Field field, Labels text) {
        return field.kind() == FieldKind.REFERENCE
                && field.target()
                        .flatMap(catalogue::type)
                        .filter(type -> type.title().equals(text))
                        .isPresent();
    }
}
