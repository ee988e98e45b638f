package org.shakti.mis.platform.records;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.ModuleOffException;
import org.shakti.mis.api.error.NotAllowedException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.definitions.SwitchedFields;
import org.shakti.mis.platform.modules.Switches;
import org.shakti.mis.platform.storage.Session;
import org.shakti.mis.platform.vault.Vault;

/** What every kind of write works with. */
record Tools(
        Catalogues catalogues,
        Switches switches,
        Vault vault,
        RecordTables tables,
        RecordStore store,
        DefinitionCheck definitions,
        References references,
        RecordRules rules,
        RecordCompletions completions,
        Aftermath aftermath,
        Clock clock) {

    /** Returns the statements of a type; a type that nobody defines looks like one that the caller may not see. */
    RecordSql use(Session session, String type) {
        RecordType found = catalogues.current().type(type).orElseThrow(NotVisibleException::new);
        return tables.use(session, found);
    }

    /** Refuses unless the caller may do this with records of the type. */
    void require(Caller caller, String verb, String type) {
        String permission = "records." + verb + ":" + type;
        if (!caller.may(permission)) {
            throw new NotAllowedException(permission);
        }
    }

    /** Refuses where the type's module is switched off. */
    void requireOn(RecordType type, String district) {
        if (!switches.on(type.pack(), district)) {
            throw new ModuleOffException(type.pack());
        }
    }

    /**
     * Returns the type as it is asked in a district: without the fields of packs that are off there. Refuses an answer to
     * such a field: what it holds can be read, not written.
     */
    RecordType asked(RecordType type, String district, Collection<String> given) {
        given.stream()
                .flatMap(key -> type.field(key).stream())
                .filter(field -> !SwitchedFields.shown(type, field, pack -> switches.on(pack, district)))
                .findFirst()
                .ifPresent(field -> {
                    throw new ModuleOffException(field.pack());
                });
        return SwitchedFields.without(type, pack -> switches.on(pack, district));
    }

    /** Notes what is wrong with answers that were not there before, whichever type they are of. */
    void checkNew(
            Catalogue catalogue,
            RecordType type,
            Optional<RecordView> before,
            DefinitionCheck.Checked checked,
            String district) {
        new NewAnswers(catalogue, pack -> switches.on(pack, district)).check(type, before, checked);
    }

    /** Databases keep microseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
