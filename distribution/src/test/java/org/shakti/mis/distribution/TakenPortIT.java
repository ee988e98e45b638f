package org.shakti.mis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A start on a port that is taken")
class TakenPortIT {
    @Test
    void isRefusedWithPlainWords() throws IOException, InterruptedException {
        var installation = Installation.unpack("taken-port");

        try (var other = new ServerSocket(installation.port(), 1, InetAddress.getLoopbackAddress());
                var server = installation.run()) {
            assertThat(other.isBound()).isTrue();
            assertThat(server.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.process().exitValue()).isEqualTo(2);
            assertThat(server.output()).contains("taken by another program");
        }
    }
}
