package org.shakti.mis.bench.peer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** The peer's whole HTTP face: cases, a sheet to load, a board. */
final class PeerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Store store;
    private final transient SheetLoader sheets;
    private final transient Board board;
    private final transient ObjectMapper json;

    PeerServlet(Store store, SheetLoader sheets, Board board, ObjectMapper json) {
        this.store = store;
        this.sheets = sheets;
        this.board = board;
        this.json = json;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = json.createGenerator(body)) {
            if (!answer(request, out)) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
        send(response, body.toByteArray());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            if (request.getRequestURI().equals("/imports")) {
                int rows = sheets.load(request.getReader());
                send(response, json.writeValueAsBytes(json.createObjectNode().put("accepted", rows)));
            } else {
                String id = store.create(json.readTree(request.getInputStream()));
                response.setStatus(HttpServletResponse.SC_CREATED);
                response.setHeader("Location", "/cases/" + id);
                send(response, json.writeValueAsBytes(json.createObjectNode().put("id", id)));
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    private boolean answer(HttpServletRequest request, JsonGenerator out) throws SQLException, IOException {
        String path = request.getRequestURI();
        if (path.equals("/board")) {
            board.write(out);
            return true;
        }
        if (path.startsWith("/cases/")) {
            return store.find(path.substring("/cases/".length()), out);
        }
        @Nullable String prefix = request.getParameter("prefix");
        if (prefix != null) {
            store.search(prefix, out);
        } else {
            store.list(request.getParameter("district"), request.getParameter("state"), out);
        }
        return true;
    }

    private static void send(HttpServletResponse response, byte[] body) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
