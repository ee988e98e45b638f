package org.shakti.mis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.shakti.mis.api.access.Caller;
import org.shakti.mis.api.catalogue.Catalogues;
import org.shakti.mis.api.definition.Clock;
import org.shakti.mis.api.definition.CodeRule;
import org.shakti.mis.api.definition.RecordType;
import org.shakti.mis.api.error.MalformedInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.record.RecordView;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.indicators.AgedRecord;
import org.shakti.mis.platform.indicators.Dimension;
import org.shakti.mis.platform.indicators.Figure;
import org.shakti.mis.platform.indicators.Figures;
import org.shakti.mis.platform.indicators.PublicFigure;
import org.shakti.mis.platform.indicators.PublicFigures;
import org.shakti.mis.platform.indicators.Selection;

/** Numbers, one at a time: their value, their split, and the records behind them. */
@Component(
        service = IndicatorResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("indicators")
@Produces(MediaType.APPLICATION_JSON)
public final class IndicatorResource {
    private final Figures figures;
    private final PublicFigures publicFigures;
    private final Catalogues catalogues;

    /** Made by the container. */
    @Activate
    public IndicatorResource(
            @Reference Figures figures, @Reference PublicFigures publicFigures, @Reference Catalogues catalogues) {
        this.figures = figures;
        this.publicFigures = publicFigures;
        this.catalogues = catalogues;
    }

    /**
     * A record behind a number: what it is, never who.
     *
     * @param code its code; that of its root in a number by age
     * @param clock id of the clock that runs for it, in a number by age
     * @param title what is to be done, in a number by age
     * @param since from when its age is counted
     * @param days its age
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Summary(
            UUID id,
            String type,
            UUID root,
            @Nullable String code,
            String state,
            String district,
            String owner,
            @Nullable String clock,
            @Nullable String title,
            @Nullable LocalDate since,
            @Nullable Long days) {}

    /** Records behind a number, and the id behind which the list goes on. */
    public record SummaryPage(List<Summary> items, @Nullable String next) {}

    /** Lists the indicators. */
    @GET
    @Requires("boards.read")
    public Page<FigureJson.Entry> list(@Context UriInfo uri, @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        List<FigureJson.Entry> indicators =
                figures.indicators(caller, Selections.value(uri.getQueryParameters(), "district")).stream()
                        .map(indicator -> FigureJson.Entry.of(indicator, caller.language()))
                        .toList();
        return new Page<>(indicators, Optional.empty());
    }

    /** Tells one number, split by a dimension when one is asked for; with {@code public} such as may leave the house. */
    @GET
    @Path("{code}")
    @Requires("boards.read")
    public FigureJson get(
            @PathParam("code") String code,
            @QueryParam("by") @Nullable String by,
            @QueryParam("public") @DefaultValue("false") String outside,
            @Context UriInfo uri,
            @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        Selection selection = Selections.of(uri, caller, catalogues, "by", "public");
        boolean hides = Flags.read("public", outside) || publicFigures.always(caller, code, selection);
        if (hides) {
            PublicFigure figure = publicFigures.figure(caller, code, selection);
            SliceWords words = SliceWords.of(figures, figure.indicator(), null, caller.language());
            FigureJson whole = PublicJson.of(figure, caller.language(), words);
            return by == null || by.equals(words.name().orElse(""))
                    ? whole
                    : whole.by(PublicJson.slices(
                            figure, publicFigures.split(caller, code, dimension(by), selection), words));
        }
        Figure figure = figures.figure(caller, code, selection);
        SliceWords words = SliceWords.of(figures, figure.indicator(), by, caller.language());
        FigureJson whole = FigureJson.of(figure, caller.language(), Selections.query(uri), words);
        return by == null ? whole : whole.by(FigureJson.slices(figure, split(caller, code, by, selection), words));
    }

    private List<Figure.Slice> split(Caller caller, String code, String by, Selection selection) {
        return figures.split(caller, code, by, selection)
                .orElseGet(() -> figures.split(caller, code, dimension(by), selection));
    }

    private static Dimension dimension(String by) {
        return Dimension.of(by)
                .orElseThrow(() -> new MalformedInputException(
                        "by is district, block, owner, month or a field of by: in the definition."));
    }

    /** Lists the records behind a number. */
    @GET
    @Path("{code}/records")
    @Requires("boards.read")
    public SummaryPage records(
            @PathParam("code") String code,
            @QueryParam("part") @Nullable String part,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context UriInfo uri,
            @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        Figures.Drill drill = new Figures.Drill(
                Selections.of(uri, caller, catalogues, "part", "limit", "after"),
                limit,
                Selections.value(uri.getQueryParameters(), "after"));
        if (publicFigures.always(caller, code, drill.selection())) {
            throw new NotVisibleException();
        }
        if (figures.byAge(caller, code, drill.selection())) {
            Page<AgedRecord> aged = figures.aged(caller, code, Optional.ofNullable(part), drill);
            return new SummaryPage(
                    aged.items().stream().map(a -> summary(a, caller)).toList(),
                    aged.next().orElse(null));
        }
        Page<RecordView> page = figures.records(caller, code, Optional.ofNullable(part), drill);
        return new SummaryPage(
                page.items().stream().map(this::summary).toList(), page.next().orElse(null));
    }

    private Summary summary(AgedRecord aged, Caller caller) {
        Summary plain = summary(aged.record());
        Optional<String> own = aged.clock()
                .flatMap(Clock::titleField)
                .map(aged.record().fields()::get)
                .map(Object::toString);
        return new Summary(
                plain.id(),
                plain.type(),
                plain.root(),
                summary(aged.root()).code(),
                plain.state(),
                plain.district(),
                plain.owner(),
                aged.clock().map(Clock::id).orElse(null),
                own.or(() -> aged.clock().map(clock -> clock.title().in(caller.language())))
                        .orElse(null),
                aged.since(),
                aged.days());
    }

    private Summary summary(RecordView record) {
        Optional<String> code = catalogues
                .current()
                .type(record.type())
                .flatMap(RecordType::code)
                .map(CodeRule::field)
                .map(record.fields()::get)
                .map(Object::toString);
        return new Summary(
                record.id(),
                record.type(),
                record.envelope().root(),
                code.orElse(null),
                record.envelope().state(),
                record.envelope().district(),
                record.envelope().owner(),
                null,
                null,
                null,
                null);
    }
}
