package org.shakti.mis.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.entitlement.FactValue;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.extension.DefinitionReader;
import org.shakti.mis.api.extension.Definitions;
import org.shakti.mis.api.record.RecordCompletion;
import org.shakti.mis.api.record.RecordFollower;
import org.shakti.mis.api.record.RecordRule;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.testkit.SampleRecords;

@DisplayName("The contracts")
class ContractsTest {
    @Test
    void findNothingInWhatKeepsThem() {
        assertThat(Contracts.broken(GoodRule.class)).isEmpty();
        assertThat(Contracts.broken(GoodCompletion.class)).isEmpty();
        assertThat(Contracts.broken(GoodFollower.class)).isEmpty();
        assertThat(Contracts.broken(ContractSamples.GoodListener.class)).isEmpty();
        assertThat(Contracts.broken(GoodReader.class)).isEmpty();
        assertThat(Contracts.broken(GoodScheme.class)).isEmpty();
        assertThat(Contracts.broken(ContractSamples.GoodDemands.class)).isEmpty();
        assertThat(Contracts.broken(ContractSamples.GoodTitles.class)).isEmpty();
    }

    @Test
    void findARuleThatNeedsAnAnswer() {
        assertThat(Contracts.broken(HastyRule.class)).contains("judgesARecordWithoutAnswers");
    }

    @Test
    void findACompletionThatCountsOn() {
        assertThat(Contracts.broken(CountingCompletion.class)).contains("changesNothingTheSecondTime");
    }

    @Test
    void findAFollowerThatDoesThingsTwice() {
        assertThat(Contracts.broken(ForgetfulFollower.class)).containsExactly("mayBeToldTwice");
    }

    @Test
    void findAReaderWithoutASchema() {
        assertThat(Contracts.broken(CarelessReader.class)).contains("claimsFoldersWithSchemas");
    }

    @Test
    void findASchemeThatTakesNotKnowingForNo() {
        assertThat(Contracts.broken(HarshScheme.class)).contains("neverTurnsNotKnowingIntoNo");
    }

    @Test
    void findAListenerThatCountsOnItsOwnPack() {
        assertThat(Contracts.broken(ContractSamples.TrustingListener.class)).containsExactly("bearsThatEverythingGoes");
    }

    @Test
    void findAListenerThatMayBeToldOnlyOnce() {
        assertThat(Contracts.broken(ContractSamples.StubbornListener.class)).containsExactly("mayBeToldTwice");
    }

    @Test
    void findDemandsThatAnybodyRaisesTwice() {
        assertThat(Contracts.broken(ContractSamples.HastyDemands.class))
                .containsExactlyInAnyOrder("raisesTheSameOnlyOnce", "refusesAStranger", "namesARungForAnyOffice");
    }

    @Test
    void findTitlesThatTakeTheWordsOfPeopleAway() {
        assertThat(Contracts.broken(ContractSamples.EagerTitles.class))
                .containsExactlyInAnyOrder("leavesTheWordsOfPeopleAlone", "knowsNothingOfOtherRights");
    }

    static class GoodRule implements RecordRuleContract {
        @Override
        public RecordRule rule() {
            return (before, after) -> after.fields().containsKey("reason")
                    ? List.of()
                    : List.of(FieldError.of("reason", "required", "A reason is needed."));
        }

        @Override
        public String type() {
            return "sample_visit";
        }
    }

    static class HastyRule extends GoodRule {
        @Override
        public RecordRule rule() {
            return (before, after) -> ((Number) after.fields().get("minutes")).longValue() > 5 ? List.of() : List.of();
        }
    }

    static class GoodCompletion implements RecordCompletionContract {
        @Override
        public RecordCompletion completion() {
            return draft -> draft.fields().containsKey("limit") ? Map.of() : Map.of("limit", 30L);
        }

        @Override
        public RecordCompletion.Draft draft() {
            return new RecordCompletion.Draft(
                    "sample_visit", new UUID(1, 1), Optional.empty(), "303", Optional.empty(), Map.of());
        }
    }

    static class CountingCompletion extends GoodCompletion {
        @Override
        public RecordCompletion completion() {
            return draft -> Map.of("count", ((Number) draft.fields().getOrDefault("count", 0L)).longValue() + 1);
        }
    }

    static class GoodFollower implements RecordFollowerContract {
        final List<UUID> written = new ArrayList<>();

        @Override
        public RecordFollower follower() {
            return follower(true);
        }

        RecordFollower follower(boolean remembers) {
            return new RecordFollower() {
                @Override
                public String name() {
                    return "sample";
                }

                @Override
                public Set<String> types() {
                    return Set.of("sample_visit");
                }

                @Override
                public void wrote(RecordView after, Caller system) {
                    if (!remembers || !written.contains(after.id())) {
                        written.add(after.id());
                    }
                }
            };
        }

        @Override
        public RecordView record() {
            return SampleRecords.of("sample_visit", Map.of());
        }

        @Override
        public Object traces() {
            return List.copyOf(written);
        }
    }

    static class ForgetfulFollower extends GoodFollower {
        @Override
        public RecordFollower follower() {
            return follower(false);
        }
    }

    static class GoodReader implements DefinitionReaderContract {
        @Override
        public DefinitionReader reader() {
            return reader("{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}");
        }

        DefinitionReader reader(String schema) {
            return new DefinitionReader() {
                @Override
                public Map<String, String> folders() {
                    return Map.of("samples", schema);
                }

                @Override
                public List<Fault> check(Definitions pack, List<Definitions> others) {
                    return pack.in("samples").stream()
                            .map(document -> new Fault(document.file(), document.line(), "", "something"))
                            .toList();
                }

                @Override
                public void publish(long generation, List<Definitions> live) {
                    // nothing to keep
                }
            };
        }
    }

    static class CarelessReader extends GoodReader {
        @Override
        public DefinitionReader reader() {
            return reader("[]");
        }
    }

    static class GoodScheme implements SchemeRuleContract {
        @Override
        public SampleScheme rule() {
            return new SampleScheme(false);
        }

        @Override
        public Map<String, FactValue> entitled() {
            return Map.of("gender", FactValue.Codes.of("F"));
        }
    }

    static class HarshScheme extends GoodScheme {
        @Override
        public SampleScheme rule() {
            return new SampleScheme(true);
        }
    }
}
