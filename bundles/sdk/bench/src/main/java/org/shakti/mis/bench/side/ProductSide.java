package org.shakti.mis.bench.side;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.bench.data.CaseDraft;
import org.shakti.mis.bench.data.Register;
import org.shakti.mis.bench.load.ProcessMeter;
import org.shakti.mis.bench.load.Request;
import org.shakti.mis.bench.load.Requests;

/** The product, from its archive, asked over its HTTP face by a program with the rights of a director. */
public final class ProductSide implements Side {
    private static final String CASES = "/api/records/case";
    private static final String BOARD = "/api/boards/statistics-of-project-intervention";
    private static final int MILLIS_BETWEEN_QUESTIONS = 100;

    private final int port;
    private final Database database;
    private final Path home;
    private final String profile;
    private final ObjectMapper json = new ObjectMapper();
    private @Nullable ServerProcess server;
    private @Nullable Talk talk;

    /** Unpacks the archive and points it to a database of its own; {@code profile} is one of those in bin/setenv. */
    public ProductSide(int port, Database database, Path home, String profile) throws IOException {
        this.port = port;
        this.database = database;
        this.home = home;
        this.profile = profile;
        Database.Address address = database.make("product");
        if (!address.host().isEmpty()) {
            Path settings = home.resolve("etc").resolve("org.shakti.mis.database.cfg");
            String shipped = Files.readString(settings);
            String own = shipped.replace("kind = derby", "kind = postgresql")
                    .replace("\n#url =", "\nurl = jdbc:postgresql://" + address.host() + "/" + address.name())
                    .replace("\n#user =", "\nuser = postgres");
            Files.writeString(settings, own);
        }
    }

    @Override
    public String name() {
        return "product";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Start start() throws IOException {
        ServerProcess started = ServerProcess.start(
                List.of(home.resolve("bin").resolve("shakti").toString(), "run"),
                Map.of("SHAKTI_PORT", Integer.toString(port), "SHAKTI_PROFILE", profile),
                home.resolveSibling("product.log"));
        server = started;
        Start start = started.awaitAnswer(port, "/api/health");
        if (talk == null) {
            talk = Talk.to(port).as(token());
        }
        return start;
    }

    @Override
    public List<Long> processes() {
        List<Long> all = new ArrayList<>(database.processes());
        all.add(running().pid());
        return all;
    }

    @Override
    public double residentMegabytes() {
        return new ProcessMeter(List.of(running().pid())).residentMegabytes();
    }

    @Override
    public int load(String sheet) throws IOException {
        Talk me = signedIn();
        JsonNode run = json.readTree(me.ask(me.post("/api/imports/caseload-register", Request.Body.csv(sheet))));
        while (run.path("state").asText().equals("running")) {
            pause();
            run = json.readTree(me.ask(me.get("/api/imports/" + run.path("id").asText())));
        }
        if (run.path("refusedRows").asLong() > 0) {
            throw new IOException("The product refused rows, the first: "
                    + run.path("refused").path(0));
        }
        return run.path("accepted").asInt();
    }

    @Override
    public long counted() throws IOException {
        Talk me = signedIn();
        for (JsonNode row : json.readTree(me.ask(me.get(BOARD))).path("rows")) {
            if (row.path("indicator").asText(row.path("code").asText()).equals("S_TOTAL")) {
                return row.path("value").asLong(row.path("count").asLong());
            }
        }
        throw new IOException("The board has no total.");
    }

    @Override
    public Requests requests(Work work) throws IOException {
        Talk me = signedIn();
        return switch (work) {
            case READ -> reads(me);
            case LIST ->
                random -> me.get(CASES + "?district=" + Register.district(random) + "&state=CONSENTED&limit=50");
            case SEARCH -> random -> me.get(CASES + "?q=" + Register.prefix(random) + "&limit=20");
            case BOARD -> random -> me.get(BOARD);
            case CREATE -> creates(me);
        };
    }

    /** A new case is only taken from somebody who has searched within the hour. */
    private static Requests creates(Talk me) throws IOException {
        me.ask(me.get(CASES + "/elsewhere?code=KNONESUCH"));
        return random -> me.post(CASES, Request.Body.json(CaseDraft.json(random)));
    }

    private Requests reads(Talk me) throws IOException {
        List<Request> reads = new ArrayList<>();
        for (String prefix : Register.prefixes()) {
            for (JsonNode item : json.readTree(me.ask(me.get(CASES + "?q=" + prefix + "&limit=20")))
                    .path("items")) {
                reads.add(me.get(CASES + "/" + item.path("id").asText()));
            }
        }
        return random -> reads.get(random.nextInt(reads.size()));
    }

    /** Makes a program account with the key of the command line, as bin/shakti does, and a token for it. */
    private String token() throws IOException {
        Path key = home.resolve("data").resolve("keys").resolve("console.token");
        Talk console = Talk.to(port).as(Files.readString(key).strip());
        console.ask(console.post(
                "/api/accounts",
                Request.Body.json("{\"login\":\"figures\",\"kind\":\"program\",\"grants\":[{\"role\":\"director\","
                        + "\"districts\":[\"303\",\"304\"]}]}")));
        String made = console.ask(console.post("/api/tokens", Request.Body.json("{\"account\":\"figures\"}")));
        return json.readTree(made).path("token").asText();
    }

    private static void pause() throws IOException {
        try {
            boolean unused = new CountDownLatch(1).await(MILLIS_BETWEEN_QUESTIONS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The wait for the import was interrupted.", e);
        }
    }

    private ServerProcess running() {
        return Objects.requireNonNull(server, "not started");
    }

    private Talk signedIn() {
        return Objects.requireNonNull(talk, "not started");
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.stop();
        }
    }
}
