package org.shakti.mis.platform.files;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.shakti.mis.api.definition.Field;
import org.shakti.mis.api.definition.FieldKind;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.platform.records.WriteParticipant;
import org.shakti.mis.platform.storage.Session;

/** Binds files to the fields that name them, in the transaction of the write; refuses files that others have sent. */
@Component(service = WriteParticipant.class)
public final class FileParticipant implements WriteParticipant {
    @Override
    public void written(Session session, RecordWrite write) throws SQLException {
        List<FieldError> faults = new ArrayList<>();
        for (Field field : write.type().fields()) {
            if (field.kind() == FieldKind.FILE && !field.identity()) {
                follow(session, write, field.key(), faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private static void follow(Session session, RecordWrite write, String field, List<FieldError> faults)
            throws SQLException {
        FileTable table = new FileTable(session);
        Optional<String> before = named(write.before(), field);
        Optional<String> after = named(write.after(), field);
        RecordView record = write.after().or(write::before).orElseThrow();
        FileTable.Place place = new FileTable.Place(record.type(), record.id(), field);
        if (write.after().isEmpty()) {
            table.forget(record.id());
        } else if (!Objects.equals(before, after)) {
            if (before.isPresent()) {
                table.release(place, before.get(), Instant.now());
            }
            Optional<UUID> wanted = after.flatMap(FileStore::uuid);
            boolean bound = after.isEmpty()
                    || (wanted.isPresent()
                            && table.bind(place, wanted.get(), write.caller().account()));
            if (!bound) {
                faults.add(FieldError.of(field, "not-found", "There is no such file that you have sent."));
            }
        }
    }

    private static Optional<String> named(Optional<RecordView> record, String field) {
        return record.map(view -> view.fields().get(field)).map(Object::toString);
    }
}
