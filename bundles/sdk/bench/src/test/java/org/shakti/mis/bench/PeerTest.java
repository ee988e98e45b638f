package org.shakti.mis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.bench.data.Register;
import org.shakti.mis.bench.load.Figures;
import org.shakti.mis.bench.load.Load;
import org.shakti.mis.bench.load.ProcessMeter;
import org.shakti.mis.bench.side.DerbyDatabase;
import org.shakti.mis.bench.side.PeerSide;
import org.shakti.mis.bench.side.Work;

@DisplayName("The peer")
class PeerTest {
    @TempDir
    private Path folder;

    @Test
    void doesEveryKindOfWorkAndKeepsItsRowsOverARestart() throws IOException {
        try (PeerSide peer = new PeerSide(freePort(), new DerbyDatabase(folder), List.of(), folder)) {
            peer.start();
            assertThat(peer.load(new Register(1).sheet(0, 200))).isEqualTo(200);
            peer.close();
            peer.start();
            assertThat(peer.counted()).isEqualTo(200);

            Load load = new Load(peer.port(), new ProcessMeter(peer.processes()));
            for (Work work : Work.values()) {
                Figures figures = load.run(peer.requests(work), 2, 20);
                assertThat(figures.errors()).as(work.title()).isZero();
                assertThat(figures.requests()).isEqualTo(20);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
