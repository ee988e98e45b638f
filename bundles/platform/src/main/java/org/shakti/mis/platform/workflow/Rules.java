package org.shakti.mis.platform.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.CodeList;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.definition.Workflow;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.IllegalMoveException;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.modules.Switches;

/** What the definitions and switches of a record's district say about its steps, today. */
@Component(service = Rules.class)
public final class Rules {
    private final Catalogues catalogues;
    private final Switches switches;
    private final Clock clock;

    /** Takes the definitions and the switches; days are those of India. */
    @Activate
    public Rules(@Reference Catalogues catalogues, @Reference Switches switches) {
        this(catalogues, switches, Clock.system(Triggers.ZONE));
    }

    Rules(Catalogues catalogues, Switches switches, Clock clock) {
        this.catalogues = catalogues;
        this.switches = switches;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Triggers.day(clock.instant());
    }

    /** Returns all definitions, those of single districts included. */
    Catalogue catalogue() {
        return catalogues.current();
    }

    Catalogue catalogue(String district) {
        return catalogues.in(district);
    }

    /** Tells whether the module that brings a type is on in a district. */
    boolean on(RecordType type, String district) {
        return switches.on(type.pack(), district);
    }

    /** Tells whether the module that brings a record is on where the record is. */
    boolean on(RecordView record) {
        String district = record.envelope().district();
        return catalogues
                .in(district)
                .type(record.type())
                .filter(type -> on(type, district))
                .isPresent();
    }

    Optional<Workflow> workflow(RecordView record) {
        Catalogue catalogue = catalogues.in(record.envelope().district());
        return catalogue.type(record.type()).flatMap(catalogue::workflowOf);
    }

    void requireMovable(Caller caller, RecordView record) {
        RecordType type =
                catalogues.in(record.envelope().district()).type(record.type()).orElseThrow(NotVisibleException::new);
        if (!caller.may("records.move:" + type.name())) {
            throw new NotAllowedException("records.move:" + type.name());
        }
        if (!on(type, record.envelope().district())) {
            throw new ModuleOffException(type.pack());
        }
    }

    /** Returns the judge of steps of a record; refuses a record that has no workflow. */
    MoveCheck check(RecordView record) {
        Workflow workflow = workflow(record).orElseThrow(() -> {
            String message = "Records of type " + record.type() + " have no states.";
            return new IllegalMoveException(message, List.of(FieldError.of("to", "no-workflow", message)));
        });
        Catalogue catalogue = catalogues.in(record.envelope().district());
        Optional<CodeList> evidence = workflow.evidenceList().map(catalogue.lists()::get);
        return new MoveCheck(workflow, evidence, today(), new Terms(catalogue, catalogue.type(record.type())));
    }
}
