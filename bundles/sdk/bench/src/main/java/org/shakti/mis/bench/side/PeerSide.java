package org.shakti.mis.bench.side;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shakti.mis.bench.data.CaseDraft;
import org.shakti.mis.bench.data.Register;
import org.shakti.mis.bench.load.ProcessMeter;
import org.shakti.mis.bench.load.Request;
import org.shakti.mis.bench.load.Requests;

/** The bare servlet server. */
public final class PeerSide implements Side {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final int port;
    private final Talk talk;
    private final Database database;
    private final Database.Address address;
    private final List<String> command;
    private final Path log;
    private @Nullable ServerProcess server;

    /** Starts on this port with a database of its own; {@code options} are those of the product's Java. */
    public PeerSide(int port, Database database, List<String> options, Path folder) throws IOException {
        this.port = port;
        talk = Talk.to(port);
        this.database = database;
        address = database.make("peer");
        log = folder.resolve("peer.log");
        command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-Dderby.stream.error.file=" + folder.resolve("peer-derby.log"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.shakti.mis.bench.peer.PeerMain",
                Integer.toString(port)));
    }

    @Override
    public String name() {
        return "peer";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Start start() throws IOException {
        ServerProcess started = ServerProcess.start(command, Map.of("PEER_DATABASE", address.url()), log);
        server = started;
        return started.awaitAnswer(port, "/cases?prefix=K");
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
        return (int) firstNumber(talk.ask(talk.post("/imports", Request.Body.csv(sheet))));
    }

    @Override
    public long counted() throws IOException {
        return firstNumber(talk.ask(talk.get("/board")));
    }

    @Override
    public Requests requests(Work work) throws IOException {
        return switch (work) {
            case READ -> reads();
            case LIST -> random -> talk.get("/cases?district=" + Register.district(random) + "&state=CONSENTED");
            case SEARCH -> random -> talk.get("/cases?prefix=" + Register.prefix(random));
            case BOARD -> random -> talk.get("/board");
            case CREATE -> random -> talk.post("/cases", Request.Body.json(CaseDraft.json(random)));
        };
    }

    private Requests reads() throws IOException {
        List<Request> reads = new ArrayList<>();
        for (String prefix : Register.prefixes()) {
            ID.matcher(talk.ask(talk.get("/cases?prefix=" + prefix)))
                    .results()
                    .map(found -> talk.get("/cases/" + found.group(1)))
                    .forEach(reads::add);
        }
        return random -> reads.get(random.nextInt(reads.size()));
    }

    private ServerProcess running() {
        return Objects.requireNonNull(server, "not started");
    }

    private static long firstNumber(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.stop();
        }
    }
}
