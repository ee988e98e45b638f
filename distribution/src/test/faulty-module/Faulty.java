import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.CatalogueListener;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.extension.DefinitionReader;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.api.record.RecordCompletion;
import org.shakti.mis.api.record.RecordFollower;
import org.shakti.mis.api.record.RecordRule;
import org.shakti.mis.api.record.RecordView;

/** Fails wherever it is asked. A sample of what must concern nobody else. */
public final class Faulty implements RecordRule, RecordCompletion, RecordFollower, CatalogueListener, DefinitionReader {
    @Override
    public List<FieldError> check(Optional<RecordView> before, RecordView after) {
        throw fault();
    }

    @Override
    public Map<String, Object> complete(Draft draft) {
        throw fault();
    }

    @Override
    public String name() {
        return "faulty-visits";
    }

    @Override
    public Set<String> types() {
        return Set.of("case", "faulty_visit");
    }

    @Override
    public void wrote(RecordView after, Caller system) {
        throw fault();
    }

    @Override
    public void prepare(Catalogue before, Catalogue next) {
        throw fault();
    }

    @Override
    public Map<String, String> folders() {
        return Map.of("faults", "");
    }

    @Override
    public List<Fault> check(Definitions pack, List<Definitions> others) {
        throw fault();
    }

    @Override
    public void publish(long generation, List<Definitions> live) {
        throw fault();
    }

    private static IllegalStateException fault() {
        return new IllegalStateException("a sample of a fault");
    }
}
