package org.shakti.mis.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.catalogue.CatalogueListener;
import org.shakti.mis.api.definition.Labels;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.demand.DemandDraft;
import org.shakti.mis.api.demand.RightTitles;
import org.shakti.mis.testkit.SamplePeople;

/** Listeners and keepers of demands, some of which break what they promise. */
final class ContractSamples {
    private static final String SAMPLE = "sample-pack";

    private ContractSamples() {}

    static Catalogue withSample() {
        Pack pack = new Pack(
                SAMPLE, "1.0.0", Pack.Kind.MODULE, Labels.english(SAMPLE), List.of(), Set.of(), true, List.of());
        return new Catalogue(
                1,
                Map.of(SAMPLE, pack),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of());
    }

    static class GoodListener implements CatalogueListenerContract {
        @Override
        public CatalogueListener listener() {
            return (before, next) -> assertThat(next.generation()).isNotNegative();
        }

        @Override
        public Catalogue catalogue() {
            return withSample();
        }
    }

    static class TrustingListener extends GoodListener {
        @Override
        public CatalogueListener listener() {
            return (before, next) ->
                    assertThat(next.packs().get(SAMPLE).version()).isNotBlank();
        }
    }

    static class StubbornListener extends GoodListener {
        @Override
        public CatalogueListener listener() {
            List<Long> prepared = new ArrayList<>();
            return (before, next) -> {
                if (before.equals(Catalogue.EMPTY) && !prepared.isEmpty()) {
                    throw new IllegalStateException("prepared already");
                }
                prepared.add(next.generation());
            };
        }
    }

    static class GoodDemands implements DemandsContract {
        SampleDemands demands = new SampleDemands(false);

        @Override
        public SampleDemands demands() {
            return demands;
        }

        @Override
        public Caller raiser() {
            return SamplePeople.socialWorker("303");
        }

        @Override
        public DemandDraft draft() {
            return new DemandDraft(
                    new UUID(2, 2),
                    "303",
                    "sample-right",
                    "A sample of a right",
                    List.of(new UUID(1, 1)),
                    List.of(),
                    "sample-ladder",
                    0,
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public Object traces() {
            return demands.raised();
        }
    }

    static class GoodTitles implements RightTitlesContract {
        private static final Map<String, String> WORDS = Map.of("en", "A well", "hi", "एक कुआँ", "bn", "একটি কুয়ো");

        @Override
        public RightTitles titles() {
            return (asked, language) -> Optional.ofNullable(WORDS.get(language))
                    .filter(title -> asked.right().equals("WELL") && WORDS.containsValue(asked.written()));
        }

        @Override
        public RightTitles.Asked asked() {
            return new RightTitles.Asked("WELL", "একটি কুয়ো", List.of());
        }
    }

    static class EagerTitles extends GoodTitles {
        @Override
        public RightTitles titles() {
            return (asked, language) -> Optional.ofNullable(GoodTitles.WORDS.get(language));
        }
    }

    static class HastyDemands extends GoodDemands {
        HastyDemands() {
            demands = new SampleDemands(true);
        }
    }
}
