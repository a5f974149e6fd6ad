package org.mingjing.ledger.witness;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.ledger.RemoteLog;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.springframework.boot.convert.DurationStyle;

/**
 * @param logs addresses of portals that are asked for themselves, one for each key in the same order; may be fewer
 * @param keys of the logs that are watched
 * @param mirror whether whole copies are kept
 */
record WitnessOptions(
        List<URI> logs,
        List<NoteVerifier> keys,
        Path data,
        String bind,
        int port,
        String name,
        Duration every,
        boolean mirror) {

    static final String USAGE = """
            ./portal witness --key 'name+hash+base64' [--log URL] [--data .witness] [--bind 127.0.0.1] [--port 8090]
                             [--name witness.example/name] [--every 5s] [--mirror]
            --key: 账本公钥,见门户的 /ledger/key (the log's key); --log: 门户网址 (the portal's address); 均可重复 (both may be repeated)""";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @throws IllegalArgumentException says what is wrong @throws org.mingjing.ledger.tlog.Malformed a key is */
    static WitnessOptions parse(List<String> args) {
        List<URI> logs = new ArrayList<>();
        List<NoteVerifier> keys = new ArrayList<>();
        Path data = Path.of(".witness");
        String bind = "127.0.0.1";
        int port = 8090;
        String name = "localhost/witness";
        Duration every = Duration.ofSeconds(5);
        boolean mirror = false;
        for (int i = 0; i < args.size(); i++) {
            String option = args.get(i);
            if (option.equals("--mirror")) {
                mirror = true;
                continue;
            }
            if (i + 1 == args.size()) {
                throw new IllegalArgumentException("未知参数或缺少值 (unknown option, or no value): " + option);
            }
            String value = args.get(++i);
            switch (option) {
                case "--log" -> logs.add(URI.create(value.replaceAll("/+$", "")));
                case "--key" -> keys.add(NoteVerifier.parse(value));
                case "--data" -> data = Path.of(value);
                case "--bind" -> bind = value;
                case "--port" -> port = Integer.parseInt(value);
                case "--name" -> name = value;
                case "--every" -> every = DurationStyle.detectAndParse(value);
                default -> throw new IllegalArgumentException("未知参数 (unknown option): " + option);
            }
        }
        if (keys.isEmpty() || keys.size() < logs.size()) {
            throw new IllegalArgumentException("每个账本都要给出公钥 (give the key of every log)");
        }
        if (mirror && logs.size() < keys.size()) {
            throw new IllegalArgumentException("--mirror 需要 (needs) --log");
        }
        return new WitnessOptions(logs, keys, data, bind, port, name, every, mirror);
    }

    List<WatchedLog> watched(NoteSigner cosigner, Clock clock, Herald herald) throws IOException {
        List<WatchedLog> watched = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            RemoteLog source = i < logs.size() ? new RemoteLog(URI.create(logs.get(i) + "/ledger"), PATIENCE) : null;
            watched.add(new WatchedLog(keys.get(i), cosigner, data, clock, herald, source, mirror));
        }
        return watched;
    }
}
