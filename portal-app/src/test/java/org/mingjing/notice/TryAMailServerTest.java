package org.mingjing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjing.notice.MailChannel.Outcome;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server does with a message, and what we then know: arrived, not arrived, or nobody knows. */
class TryAMailServerTest {

    /** Answers by the first letters of what it is told; an empty answer hangs up. */
    private static Outcome at(Map<String, String> answers) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, answers));
            return channel(server.getLocalPort()).send(7, "演示 <someone@example.test>", "主题", "正文", Instant.EPOCH);
        }
    }

    private static void serve(ServerSocket server, Map<String, String> answers) {
        try (Socket one = server.accept();
                var in = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(one.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 ready\r\n");
            out.flush();
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String said = data ? "." : line.substring(0, Math.min(4, line.length()));
                if (data && !line.equals(".")) {
                    continue;
                }
                String answer = answers.getOrDefault(said, said.equals("DATA") ? "354 go on" : "250 ok");
                if (answer.isEmpty()) {
                    return;
                }
                if (answer.equals("silence")) {
                    Thread.sleep(10_000);
                    return;
                }
                data = answer.startsWith("354");
                out.print(answer + "\r\n");
                out.flush();
            }
        } catch (IOException | InterruptedException goneAway) {
            Thread.currentThread().interrupt();
        }
    }

    private static MailChannel channel(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "1000");
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "1000");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mailSender", sender);
        Duration any = Duration.ofMinutes(1);
        return new MailChannel(
                beans.getBeanProvider(JavaMailSenderImpl.class),
                new NoticeSettings("bureau@example.test", any, any, any, any, any));
    }

    @Test
    void taken() throws IOException {
        assertThat(at(Map.of())).isEqualTo(new Outcome.Sent());
    }

    @Test
    void nobodyOfThatName() throws IOException {
        assertThat(at(Map.of("RCPT", "550 no such user"))).isEqualTo(new Outcome.Failed("SMTP_550", true));
    }

    @Test
    void notNow() throws IOException {
        assertThat(at(Map.of("RCPT", "451 greylisted"))).isEqualTo(new Outcome.Failed("SMTP_451", false));
        assertThat(at(Map.of("MAIL", "421 busy"))).isEqualTo(new Outcome.Failed("SMTP_421", false));
        assertThat(at(Map.of(".", "452 disk full"))).isEqualTo(new Outcome.Failed("SMTP_452", false));
    }

    @Test
    void refusedAfterReading() throws IOException {
        assertThat(at(Map.of(".", "554 spam"))).isEqualTo(new Outcome.Failed("SMTP_554", true));
    }

    @Test
    void cutOffBeforeTheMessage() throws IOException {
        assertThat(at(Map.of("DATA", ""))).isInstanceOf(Outcome.Failed.class);
        assertThat(at(Map.of("RCPT", "silence"))).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void nobodyKnowsWhatBecameOfIt() throws IOException {
        assertThat(at(Map.of(".", ""))).isEqualTo(new Outcome.Unknown("NO_ANSWER"));
        assertThat(at(Map.of(".", "silence"))).isEqualTo(new Outcome.Unknown("NO_ANSWER"));
    }

    @Test
    void nobodyThere() throws IOException {
        int free;
        try (ServerSocket closed = new ServerSocket(0)) {
            free = closed.getLocalPort();
        }
        assertThat(channel(free).send(1, "a@example.test", "s", "t", Instant.EPOCH))
                .isEqualTo(new Outcome.Failed("UNREACHABLE", false));
        assertThat(channel(free).send(1, "no address\r\nBcc: x@example.test", "s", "t", Instant.EPOCH))
                .isEqualTo(new Outcome.Failed("ADDRESS_MALFORMED", true));
    }
}
