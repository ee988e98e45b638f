package ${package};

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import javax.inject.Inject;
import org.junit.Before;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.MethodSorters;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.record.RecordRule;
import org.shakti.mis.testkit.container.Container;
import org.shakti.mis.testkit.server.Server;
import org.shakti.mis.testkit.server.Visitor;

/** The built module inside the container of the archive: these tests run there, beside it (Pax Exam, with JUnit 4). */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class ModuleIT {
    @Inject
    private BundleContext context;

    @Inject
    private Catalogues catalogues;

    private Server server;

    @Configuration
    public static Option[] container() throws IOException {
        return Container.with(Path.of("target/container"), Path.of(System.getProperty("module.jar")));
    }

    @Before
    public void becomesReady() throws IOException {
        server = Server.here();
    }

    @Test
    public void aBundleOfOursRunsAndItsKindOfRecordIsThere() {
        assertEquals(Bundle.ACTIVE, module().getState());
        assertTrue(hasVisits());
    }

    @Test
    public void bRuleIsOfferedToTheServer() throws InvalidSyntaxException {
        Collection<ServiceReference<RecordRule>> rules =
                context.getServiceReferences(RecordRule.class, "(record.type=${prefix}_visit)");

        assertEquals(1, rules.size());
        assertEquals(module(), rules.iterator().next().getBundle());
    }

    @Test
    public void cGoalsAreKeptInATableOfItsOwn() throws IOException {
        Visitor director = server.visitor("sample-director", "director", "303");

        assertEquals(200, director.put("/api/${packId}/goals/303", "{\"minutes\": 90}").status());
        assertTrue(director.get("/api/${packId}/goals").text().contains("\"minutes\":90"));
        assertEquals(404, director.put("/api/${packId}/goals/304", "{\"minutes\": 90}").status());
    }

    @Test
    public void dIsGoneWhenItIsRemoved() throws IOException, BundleException {
        module().uninstall();
        Server.await("the definitions are gone", () -> !hasVisits());

        Visitor director = server.visitor("sample-other-director", "director", "303");
        assertEquals(404, director.get("/api/${packId}/goals").status());
    }

    private boolean hasVisits() {
        return catalogues.current().type("${prefix}_visit").isPresent();
    }

    private Bundle module() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> "${packId}".equals(bundle.getHeaders().get("Shakti-Pack")))
                .findFirst()
                .orElseThrow();
    }
}
