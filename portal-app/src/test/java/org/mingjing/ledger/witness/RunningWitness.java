package org.mingjing.ledger.witness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.mingjing.ledger.RemoteLog;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;

/** A witness in this process. It asks its log when it is told to. */
public final class RunningWitness implements AutoCloseable {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final NoteSigner cosigner;
    private final WatchedLog log;
    private final WitnessServer server;

    /** @param portal null: it isn't asked */
    public RunningWitness(Path data, NoteVerifier key, URI portal, boolean mirror, Clock clock) throws IOException {
        this(0, data, key, portal, mirror, clock);
    }

    public RunningWitness(int port, Path data, NoteVerifier key, URI portal, boolean mirror, Clock clock)
            throws IOException {
        cosigner = Cosigner.in(data, "witness.example/w1");
        RemoteLog source =
                portal == null ? null : new RemoteLog(URI.create(portal + "/ledger"), java.time.Duration.ofSeconds(5));
        Herald herald = new Herald(new PrintStream(said, true, StandardCharsets.UTF_8), clock);
        log = new WatchedLog(key, cosigner, data, clock, herald, source, mirror);
        server = WitnessServer.start("127.0.0.1", port, cosigner.verifier(), List.of(log));
    }

    public URI uri() {
        return server.uri();
    }

    public NoteVerifier verifier() {
        return cosigner.verifier();
    }

    public void look() {
        log.look();
    }

    public String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
