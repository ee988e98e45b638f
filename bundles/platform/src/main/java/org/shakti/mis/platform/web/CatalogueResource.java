package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Pack;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.modules.Modules;
import org.shakti.mis.platform.modules.Modules.Listed;
import org.shakti.mis.platform.packs.BadPackException;
import org.shakti.mis.platform.packs.FoundPack;
import org.shakti.mis.platform.packs.PackDesk;
import org.shakti.mis.platform.packs.PackStore;
import org.shakti.mis.platform.packs.Signed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The packs that this instance has or could have, from the program, its own folder and a mirror; needs no network. */
@Component(
        service = CatalogueResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueResource.class);

    private final Modules modules;
    private final PackDesk desk;
    private final PackReports reports;
    private final Catalogues catalogues;
    private final ModuleContents contents;

    /** Made by the container. */
    @Activate
    public CatalogueResource(
            @Reference Modules modules,
            @Reference PackDesk desk,
            @Reference PackReports reports,
            @Reference Catalogues catalogues,
            @Reference ModuleContents contents) {
        this.modules = modules;
        this.desk = desk;
        this.reports = reports;
        this.catalogues = catalogues;
        this.contents = contents;
    }

    /** Lists the packs with every version that lies in a folder: what it adds, asks for and would break. */
    @GET
    @Requires("modules.install")
    public Listing list(@Context SecurityContext security) {
        String language = Callers.of(security).language();
        List<FoundPack> found = desk.found();
        TreeSet<String> ids = new TreeSet<>();
        found.forEach(one -> ids.add(one.pack().id()));
        List<Listed> listed = modules.list();
        listed.forEach(one -> ids.add(one.id()));
        List<Entry> entries =
                ids.stream().map(id -> entry(id, listed, found, language)).toList();
        List<NoPack> none = new ArrayList<>();
        desk.useless().forEach((file, why) -> none.add(new NoPack(file, why)));
        return new Listing(entries, none, desk.mirrored());
    }

    private Entry entry(String id, List<Listed> listed, List<FoundPack> found, String language) {
        Optional<Listed> module =
                listed.stream().filter(one -> one.id().equals(id)).findFirst();
        Pack there = catalogues.current().packs().get(id);
        List<FoundPack> mine =
                found.stream().filter(one -> one.pack().id().equals(id)).toList();
        Optional<Pack> any =
                Optional.ofNullable(there).or(() -> mine.stream().findFirst().map(FoundPack::pack));
        return new Entry(
                id,
                any.map(pack -> pack.title().in(language))
                        .orElseGet(() -> module.map(m -> m.title().in(language)).orElse(id)),
                any.map(pack -> pack.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse(""),
                there == null ? null : there.version(),
                there == null ? null : SignedJson.of(signed(id)),
                desk.store().former(id).map(CatalogueResource::former).orElse(null),
                modules.ships(id),
                there == null ? List.of() : there.permissions(),
                desk.store()
                        .current(id)
                        .map(kept -> kept.refused().stream().sorted().toList())
                        .orElse(List.of()),
                there == null && !mine.isEmpty()
                        ? null
                        : contents.of(id, language, null).orElse(null),
                reports(mine, language));
    }

    private List<PackReport> reports(List<FoundPack> found, String language) {
        List<PackReport> told = new ArrayList<>();
        for (FoundPack one : found) {
            try {
                told.add(reports.of(one, language));
            } catch (BadPackException e) {
                LOG.warn("A pack went away while it was read", e);
            }
        }
        return told;
    }

    private Signed signed(String id) {
        Optional<PackStore.Kept> chosen = desk.store().current(id);
        if (chosen.isEmpty()) {
            return Signed.distribution();
        }
        try {
            return desk.kept(id, chosen.get()).signed();
        } catch (BadPackException e) {
            LOG.warn("The file of the pack {} is not the one that was chosen", id, e);
            return new Signed(Signed.State.TAMPERED, "", "", String.valueOf(e.getMessage()));
        }
    }

    private static String former(PackStore.Kept kept) {
        return kept.distribution() ? "distribution" : kept.version();
    }

    /**
     * All packs.
     *
     * @param items packs by their id
     * @param useless files in the folders that are no packs
     * @param mirror a mirror is configured
     */
    public record Listing(List<Entry> items, List<NoPack> useless, boolean mirror) {}

    /** A file that is no pack, and why. */
    public record NoPack(String file, String why) {}

    /**
     * A pack.
     *
     * @param id its id
     * @param title what people call it
     * @param kind its kind
     * @param installed version that is there
     * @param signature who vouches for what is there
     * @param former version that one can go back to; {@code distribution} for what comes with the program
     * @param ships it comes with the program
     * @param permissions what the installed version asked for
     * @param refused which of them it did not get
     * @param adds what it brings as it is, or as it comes with the program; otherwise each version tells
     * @param versions what lies in the folders, the newest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String id,
            String title,
            String kind,
            @Nullable String installed,
            @Nullable SignedJson signature,
            @Nullable String former,
            boolean ships,
            List<String> permissions,
            List<String> refused,
            @Nullable ModuleAdds adds,
            List<PackReport> versions) {}
}
