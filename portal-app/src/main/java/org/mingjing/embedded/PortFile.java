package org.mingjing.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjing.shared.DataDirectory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells commands on the same directory where the running portal listens ({@code portal.port}). */
@Component
class PortFile {

    private final DataDirectory directory;
    private final Path file;

    PortFile(DataDirectory directory) {
        this.directory = directory;
        this.file = directory.folder("").resolve("portal.port");
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            String port = Integer.toString(event.getWebServer().getPort());
            directory.writeSecret(file, port.getBytes(StandardCharsets.UTF_8));
        }
    }

    @EventListener
    void on(ContextClosedEvent event) throws IOException {
        if (event.getApplicationContext().getParent() == null) {
            Files.deleteIfExists(file);
        }
    }
}
