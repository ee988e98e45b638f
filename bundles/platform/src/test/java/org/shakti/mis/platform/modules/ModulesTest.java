package org.shakti.mis.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.access.Scope;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.audit.AuditTrail;
import org.shakti.mis.platform.definitions.PackTrial;
import org.shakti.mis.platform.packs.Desks;
import org.shakti.mis.platform.storage.Dialect;
import org.shakti.mis.platform.storage.TestDatabase;

@DisplayName("The modules of an instance")
class ModulesTest {
    private static final Caller ADMIN = new Caller("a1", Set.of("modules.install"), Scope.INSTANCE, "en");

    private final TestDatabase database = TestDatabase.fresh(Dialect.DERBY);
    private final SamplePacks packs = new SamplePacks();
    private final AuditTrail audit = (session, by, action, target, detail) -> {};
    private final ModuleJobs jobs = new ModuleJobs(database.transactions(), packs, packs);
    private final PackChoice choice = new PackChoice(
            Desks.in(Path.of("target/no-packs")),
            source -> new PackTrial(packs.current(), List.of(), List.of()),
            packs,
            packs);
    private final Map<String, String> failedScripts = new HashMap<>();
    private final Modules modules =
            new Modules(database.transactions(), packs, packs, jobs, audit, choice, () -> failedScripts);

    @AfterEach
    void stop() {
        jobs.stop();
        database.close();
    }

    @Test
    void areRemovedAndInstalledByJobs() {
        assertThat(ended(modules.want(ADMIN, "more", false)).status()).isEqualTo(ModuleJob.Status.DONE);
        assertThat(packs.installed("more")).isFalse();

        assertThat(ended(modules.want(ADMIN, "more", true)).status()).isEqualTo(ModuleJob.Status.DONE);
        assertThat(packs.installed("more")).isTrue();
    }

    @Test
    void areKeptWhileOthersNeedThem() {
        assertThatThrownBy(() -> modules.want(ADMIN, "work", false)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> modules.want(ADMIN, "unheard", true)).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void sayThatTheyHaveNoTablesOfTheirOwn() {
        failedScripts.put("more", "The script more/001.sql failed.");

        assertThat(modules.list())
                .filteredOn(m -> m.id().equals("more"))
                .singleElement()
                .satisfies(m -> assertThat(m.error())
                        .contains(new Trouble(Trouble.Kind.TABLES, List.of("The script more/001.sql failed."))));
    }

    @Test
    void sayWhyTheyAreRefused() {
        ModuleJob job = ended(modules.want(ADMIN, "broken", true));

        assertThat(job.status()).isEqualTo(ModuleJob.Status.FAILED);
        assertThat(job.error())
                .contains(new Trouble(Trouble.Kind.REFUSED, List.of("pack.yaml line 3: needs: expected a list")));
        assertThat(modules.list())
                .filteredOn(m -> m.id().equals("broken"))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.pack()).isEmpty();
                    assertThat(m.error()).isPresent();
                });
    }

    @Test
    void comeBackToTheWantedStateAfterARestart() {
        ended(modules.want(ADMIN, "more", false));
        packs.install("more");

        ModuleJobs afterRestart = new ModuleJobs(database.transactions(), packs, packs);

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !packs.installed("more"));
        afterRestart.stop();
    }

    private ModuleJob ended(ModuleJob job) {
        return Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> modules.job(job.id()), j -> j.status()
                .over());
    }
}
