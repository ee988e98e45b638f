package org.shakti.mis.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipException;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.catalogue.Catalogue;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.definitions.CatalogueKeeper;
import org.shakti.mis.platform.definitions.FolderSource;

/** Packs that are not installed yet. */
@Component(
        service = PacksResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@javax.ws.rs.Path("packs")
@Produces(MediaType.APPLICATION_JSON)
public final class PacksResource {
    private static final long LARGEST = 50L * 1024 * 1024;

    private final CatalogueKeeper keeper;

    /** Made by the container. */
    @Activate
    public PacksResource(@Reference CatalogueKeeper keeper) {
        this.keeper = keeper;
    }

    /** Says what would be refused in a pack, sent as a JAR, beside the packs that are installed; installs nothing. */
    @POST
    @javax.ws.rs.Path("check")
    @Consumes(MediaType.WILDCARD)
    @Requires("modules.install")
    public Verdict check(InputStream body) throws IOException {
        Path jar = Files.createTempFile("pack-", ".jar");
        try {
            Files.copy(new LimitedStream(body, LARGEST), jar, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                return new Verdict(keeper.trial(new FolderSource(files.getPath("/"))));
            }
        } catch (ZipException | ProviderNotFoundException e) {
            throw new MalformedInputException("A JAR with SHAKTI-INF/pack.yaml is expected.");
        } finally {
            Files.deleteIfExists(jar);
        }
    }

    /** What is wrong with a pack; nothing when it would be accepted. */
    public record Verdict(List<Catalogue.Refusal> refusals) {}
}
