package org.shakti.mis.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.shakti.mis.api.definition.Board;
import org.shakti.mis.api.definition.Indicator;
import org.shakti.mis.api.record.Page;
import org.shakti.mis.api.web.Requires;
import org.shakti.mis.platform.indicators.Figures;
import org.shakti.mis.platform.indicators.PublicFigures;
import org.shakti.mis.platform.indicators.Selection;

/** Numbers that are looked at together, as they are at the moment of asking. */
@Component(
        service = BoardResource.class,
        reference = @Reference(name = "whiteboard", service = JaxrsServiceRuntime.class))
@JaxrsResource
@JaxrsApplicationSelect(CoreApplication.SELECT)
@Path("boards")
@Produces(MediaType.APPLICATION_JSON)
public final class BoardResource {
    private final Figures figures;
    private final PublicFigures publicFigures;
    private final Catalogues catalogues;

    /** Made by the container. */
    @Activate
    public BoardResource(
            @Reference Figures figures, @Reference PublicFigures publicFigures, @Reference Catalogues catalogues) {
        this.figures = figures;
        this.publicFigures = publicFigures;
        this.catalogues = catalogues;
    }

    /** Lists the boards. */
    @GET
    @Requires("boards.read")
    public Page<FigureJson.BoardEntry> list(@Context UriInfo uri, @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        List<FigureJson.BoardEntry> boards =
                figures.boards(caller, Selections.value(uri.getQueryParameters(), "district")).stream()
                        .map(board -> FigureJson.BoardEntry.of(board, caller.language()))
                        .toList();
        return new Page<>(boards, Optional.empty());
    }

    /**
     * Tells the numbers of a board; those of modules that are off here are left out. With {@code public} they are such
     * as may leave the organisation: small groups hidden, no way to records. A board with numbers that are told to nobody
     * otherwise is always so.
     */
    @GET
    @Path("{board}")
    @Requires("boards.read")
    public FigureJson.BoardPage get(
            @PathParam("board") String id,
            @QueryParam("public") @DefaultValue("false") String outside,
            @Context UriInfo uri,
            @Context SecurityContext security) {
        Caller caller = Callers.of(security);
        Selection selection = Selections.of(uri, caller, catalogues, "public");
        Board board = figures.board(caller, id, selection.district());
        boolean hides = Flags.read("public", outside) || publicFigures.always(caller, board, selection);
        if (hides) {
            PublicFigures.Sheet sheet = publicFigures.figures(caller, board, selection);
            return page(
                    board,
                    caller,
                    sheet.at(),
                    true,
                    sheet.rows().stream()
                            .map(figure -> PublicJson.of(figure, caller.language(), words(figure.indicator(), caller)))
                            .toList());
        }
        Instant now = Instant.now();
        String query = Selections.query(uri);
        return page(
                board,
                caller,
                now,
                null,
                figures.figures(caller, board, selection).stream()
                        .map(figure ->
                                FigureJson.of(figure, caller.language(), query, words(figure.indicator(), caller)))
                        .toList());
    }

    private SliceWords words(Indicator indicator, Caller caller) {
        return SliceWords.of(figures, indicator, null, caller.language());
    }

    private static FigureJson.BoardPage page(
            Board board, Caller caller, Instant at, @Nullable Boolean whole, List<FigureJson> rows) {
        return new FigureJson.BoardPage(
                board.id(),
                board.title().in(caller.language()),
                board.picture().wireName(),
                at,
                whole,
                board.provenance().source(),
                board.provenance().verification(),
                rows.stream()
                        .map(row -> board.picture() == Board.Picture.FUNNEL ? row.inFunnel() : row)
                        .toList());
    }
}
