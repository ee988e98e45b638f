package org.shakti.mis.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The door of the server")
class DoorTest {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ContextHandlerCollection contexts = new ContextHandlerCollection();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile String trouble = Problems.STARTING;

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .addCustomizer(new Door(() -> trouble));
        server.addConnector(connector);
        contexts.addHandler(failing("/api/old"));
        server.setHandler(contexts);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void isClosedUntilTheProgramHasStartedAndOpenFromThenOn() throws Exception {
        HttpResponse<String> closed = call("GET", "/api/health");
        assertThat(closed.statusCode()).isEqualTo(503);
        assertThat(closed.body()).isEqualTo(Problems.STARTING);
        assertIsProblem(closed);
        assertThat(closed.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(call("POST", "/api/old/x").statusCode()).isEqualTo(503);
        HttpResponse<String> page = call("GET", "/");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");

        trouble = "";
        assertThat(call("GET", "/api/old/x").statusCode()).isEqualTo(500);
        trouble = Problems.STARTING;
        assertThat(call("GET", "/api/old/x").statusCode()).isEqualTo(500);
    }

    @Test
    void saysNothingOfTheInsideWhereARequestFails() throws Exception {
        trouble = "";
        assertFailsQuietly("/api/old/x");

        ServletContextHandler later = failing("/api/new");
        contexts.addHandler(later);
        later.start();
        assertFailsQuietly("/api/new/x");
    }

    @Test
    void answersWhatNobodyServesAndWhatIsNoRequestAsAProblem() throws Exception {
        trouble = "";
        HttpResponse<String> nowhere = call("DELETE", "/nowhere");

        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertIsProblem(nowhere);
        assertThat(raw("GET /api/old/x?q=%4 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains("400 ", Problems.MEDIA_TYPE);
        assertThat(call("GET", "/api/old/x?q=%41+%25").statusCode()).isEqualTo(500);
        assertThat(raw("GET /a b c HTTP/1.1\r\n\r\n"))
                .contains("400 ", Problems.MEDIA_TYPE)
                .doesNotContain("<h1>");
    }

    private void assertFailsQuietly(String path) throws Exception {
        for (String method : new String[] {"GET", "PATCH"}) {
            HttpResponse<String> failed = call(method, path);
            assertThat(failed.statusCode()).isEqualTo(500);
            assertIsProblem(failed);
            assertThat(failed.body()).contains("/problems/failure").doesNotContain("Exception", "secret");
        }
    }

    private static void assertIsProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problems.MEDIA_TYPE);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).startsWith("{").endsWith("}");
    }

    private HttpResponse<String> call(String method, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
        return client.send(
                HttpRequest.newBuilder(address)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", connector.getLocalPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ServletContextHandler failing(String path) {
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath(path);
        context.addServlet(new ServletHolder(new Failing()), "/*");
        return context;
    }

    private static final class Failing extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException("a secret of the inside");
        }
    }
}
