package org.mingjing.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.mingjing.testing.PortalTest;
import org.mingjing.testing.Sender;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What can't be decoded is answered in words and quoted nowhere. */
@PortalTest
class SendUnreadableParametersTest {

    @LocalServerPort
    int port;

    private final Sender sender = new Sender();

    @Test
    void inAnAddress() throws IOException, InterruptedException {
        HttpResponse<String> page = sender.get(URI.create("http://127.0.0.1:" + port + "/decisions?q=PLANTED%ff%fe"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<html").doesNotContain("PLANTED");
    }

    @Test
    void inAForm() throws IOException, InterruptedException {
        URI home = URI.create("http://127.0.0.1:" + port);
        for (String path : new String[] {"/track", "/report", "/nowhere"}) {
            HttpResponse<String> page = sender.postForm(home.resolve(path), "receipt=PLANTED%ff%fe&text=%zz");
            assertThat(page.statusCode()).as(path).isLessThan(500);
        }
        assertThat(sender.postForm(home.resolve("/nowhere"), "a=b&".repeat(20_000))
                        .statusCode())
                .isEqualTo(404);
    }
}
