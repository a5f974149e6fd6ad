package org.mingjing.ledger.witness;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.NoteSigner;

/** {@code ./portal witness}. A plain program: it needs a folder and a port. */
final class Witness {

    private Witness() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        WitnessOptions options;
        NoteSigner cosigner;
        try {
            options = WitnessOptions.parse(List.of(args));
            cosigner = Cosigner.in(options.data(), options.name());
        } catch (IllegalArgumentException | Malformed e) {
            System.err.println("✗ " + e.getMessage());
            System.err.println(WitnessOptions.USAGE);
            System.exit(2);
            return;
        }
        // A client that sends or reads one byte a minute is let go (seconds).
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
        Herald herald = new Herald(System.out, Clock.systemUTC());
        List<WatchedLog> logs = options.watched(cosigner, Clock.systemUTC(), herald);
        WitnessServer server = WitnessServer.start(options.bind(), options.port(), cosigner.verifier(), logs);
        System.out.printf("""

                  见证方已就绪 · The witness is ready
                    地址 address       %s
                    公钥 verifier key  %s
                    指纹 fingerprint   %s
                    门户设置 portal settings
                      --mingjing.ledger.witnesses[0].url=%1$s --mingjing.ledger.witnesses[0].verifier=%2$s

                """, server.uri(), cosigner.verifier(), Cosigner.fingerprint(cosigner.verifier()));
        logs.forEach(log -> Thread.ofVirtual().start(() -> log.watch(options.every())));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        Thread.currentThread().join();
    }
}
