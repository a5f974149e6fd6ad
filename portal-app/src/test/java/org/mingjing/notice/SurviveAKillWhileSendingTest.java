package org.mingjing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.testing.PortalProcess;

/** kill -9 after the mail server has a message and before its answer: nobody knows whether it arrived, and it isn't sent again. */
@Tag("server")
class SurviveAKillWhileSendingTest {

    private final AtomicInteger messages = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void itIsMarkedAndNotRepeated() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server));
            String[] settings = {
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getLocalPort(),
                "--mingjing.intake.undo=100ms",
                "--mingjing.notice.lease=2s"
            };
            PortalProcess portal = PortalProcess.start(data, with(settings, "--mingjing.test.notice=tell"));
            await().atMost(Duration.ofMinutes(1)).until(() -> messages.get() == 1);
            portal.kill();
            try (PortalProcess again = PortalProcess.start(data, with(settings, "--mingjing.test.notice=look"))) {
                Path states = data.resolve(NoticeAtStart.FILE);
                await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(states) && Files.size(states) > 0);
                assertThat(Files.readString(states)).isEqualTo("UNKNOWN");
                assertThat(again).isNotNull();
            }
        }
        assertThat(messages).hasValue(1);
    }

    private static String[] with(String[] settings, String one) {
        String[] all = Arrays.copyOf(settings, settings.length + 1);
        all[settings.length] = one;
        return all;
    }

    /** Takes messages and never says that it has. */
    private void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket one = server.accept();
                Thread.ofVirtual().start(() -> talk(one));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            say(out, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    while (!".".equals(in.readLine())) {
                        Thread.onSpinWait();
                    }
                    messages.incrementAndGet();
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException goneAway) {
            // The portal was killed.
        }
    }

    private static void say(PrintWriter out, String words) {
        out.print(words + "\r\n");
        out.flush();
    }
}
