package org.shakti.mis.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.catalogue.PackSwitches;
import org.shakti.mis.api.record.Deeds;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.record.Records;
import org.shakti.mis.api.record.Workflows;

@DisplayName("What a letter is filled in with")
class LetterFactsTest {
    private static final Caller READER = new Caller("a", Set.of("*"), Scope.INSTANCE, "bn");
    private static final RecordView DEMAND = record(Names.DEMAND, Map.of("right_title", "রেশন কার্ড"));

    private static RecordView record(String type, Map<String, Object> fields) {
        UUID id = UUID.randomUUID();
        var envelope = new RecordView.Envelope(
                "OPEN", "303", "home", "a", Optional.empty(), id, 1, Instant.EPOCH, Instant.EPOCH, "a");
        return new RecordView(type, id, envelope, fields, Set.of(), Set.of());
    }

    /** A platform of one demand, without any place. */
    private static <T> T platform(Class<T> face) {
        return face.cast(Proxy.newProxyInstance(
                face.getClassLoader(),
                new Class<?>[] {face},
                (self, asked, given) -> asked.getName().equals("find") ? DEMAND : Optional.empty()));
    }

    private static Object right(String language, LetterFacts.Right right) {
        Desk desk = new Desk(
                platform(Records.class),
                platform(Workflows.class),
                platform(Catalogues.class),
                platform(PackSwitches.class),
                platform(Deeds.class));
        LetterFacts facts =
                new LetterFacts(desk, READER, language, new LetterFacts.Titles((rung, to) -> Optional.empty(), right));
        DemandFile file = new DemandFile(DEMAND, List.of(), List.of());
        return facts.ofRti(file, record(Names.RTI, Map.of("office_name", "An office")))
                .get("right");
    }

    @Test
    void saysWhatIsAskedForInTheLanguageOfTheLetterWhereItHasATitleInIt() {
        Map<String, String> titles = Map.of("en", "Ration card", "hi", "राशन कार्ड");
        LetterFacts.Right right = (demand, language) -> titles.getOrDefault(language, Read.text(demand, "right_title"));

        assertThat(right("en", right)).isEqualTo("Ration card");
        assertThat(right("hi", right)).isEqualTo("राशन कार्ड");
        assertThat(right("bn", right)).isEqualTo("রেশন কার্ড");
    }
}
