package org.mingjing.ledger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.Tree;
import org.mingjing.shared.DataDirectory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node with a ledger in tables of its own, which can be set back; in the portal's PostgreSQL. */
final class OwnLedger {

    static final String ORIGIN = "bureau.example/ledger";

    private static final String DATABASE = "ledgers_of_tests";
    private static final List<HikariDataSource> OPEN = new ArrayList<>();

    final LedgerSettings settings;
    final JdbcTemplate jdbc;
    final TransactionTemplate transaction;
    final LedgerStore store;
    final LogKey key;
    final LastCheckpoint last;
    final LogSteps steps;
    final KeyChange change;
    final LedgerKeeper keeper;
    final LedgerReader reader;
    final List<Object> events = new ArrayList<>();

    /** @param data of the node */
    OwnLedger(JdbcTemplate server, String schema, Path data, LedgerSettings settings) {
        HikariDataSource source = source(server, schema);
        this.settings = settings;
        Clock clock = Clock.systemUTC();
        DataDirectory directory = new DataDirectory(data);
        jdbc = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        store = new LedgerStore(jdbc);
        Ledger ledger = new Ledger(store, clock);
        key = new LogKey(settings, directory);
        last = new LastCheckpoint(directory);
        steps = new LogSteps(store, last, key, clock, transaction);
        change = new KeyChange(store, last, key, ledger, clock, transaction);
        Lookout lookout = new Lookout(settings);
        keeper = new LedgerKeeper(
                store,
                steps,
                last,
                key,
                change,
                new Recovery(store, last, key, settings, ledger, transaction, events::add),
                lookout,
                new Witnesses(settings, store, last, lookout),
                settings);
        reader = new LedgerReader(jdbc, store, keeper, settings);
    }

    static LedgerSettings settings() {
        return settings(List.of(), List.of());
    }

    static LedgerSettings settings(List<LedgerSettings.Witness> witnesses, List<URI> mirrors) {
        return new LedgerSettings(ORIGIN, null, null, Duration.ofSeconds(1), witnesses, mirrors);
    }

    private static HikariDataSource source(JdbcTemplate server, String schema) {
        String url = Objects.requireNonNull(server.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getURL()));
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url.replaceFirst("/postgres(\\?|$)", "/" + DATABASE + "$1"));
        source.setUsername("postgres");
        source.addDataSourceProperty("currentSchema", schema);
        source.setMaximumPoolSize(8);
        source.setMinimumIdle(0);
        OPEN.add(source);
        return source;
    }

    /** At the end of a test. */
    static void closeAll() {
        OPEN.forEach(HikariDataSource::close);
        OPEN.clear();
    }

    /** A schema with nothing but the ledger's tables, in a database where the portal's own ledger is in nobody's way. */
    static String schema(JdbcTemplate server) {
        if (server.queryForList("select 1 from pg_database where datname = ?", DATABASE)
                .isEmpty()) {
            server.execute("create database " + DATABASE);
        }
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        JdbcTemplate jdbc = new JdbcTemplate(source(server, name));
        jdbc.execute("create schema " + name);
        for (String script : List.of("V10__ledger.sql", "V14__ledger_integrity.sql")) {
            try {
                jdbc.execute(
                        new ClassPathResource("db/migration/" + script).getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return name;
    }

    /** A backup: everything as it is now, elsewhere. */
    static String backup(JdbcTemplate server, String schema) {
        String copy = schema(server);
        JdbcTemplate jdbc = new JdbcTemplate(OPEN.getLast());
        for (String table : List.of("ledger_log", "ledger_entry", "ledger_tile", "ledger_key", "ledger_witness")) {
            jdbc.execute("insert into %s.%s overriding system value select * from %s.%s"
                    .formatted(copy, table, schema, table));
        }
        jdbc.queryForList("select setval(pg_get_serial_sequence('ledger_entry', 'seq'),"
                + " (select coalesce(max(seq), 0) + 1 from ledger_entry))");
        return copy;
    }

    OwnLedger started() {
        keeper.start();
        return this;
    }

    LedgerEntry entry() {
        return LedgerEntry.of(
                EntryKind.SUBMISSION_RECEIVED,
                UUID.randomUUID().toString(),
                1,
                java.time.LocalDate.of(2026, 5, 1),
                Commitment.to(new byte[] {1}));
    }

    List<LedgerEntry> append(int howMany) {
        List<LedgerEntry> entries =
                IntStream.range(0, howMany).mapToObj(i -> entry()).toList();
        transaction.executeWithoutResult(status -> store.append(entries));
        return entries;
    }

    /** Appended and under a checkpoint. */
    List<LedgerEntry> published(int howMany) {
        List<LedgerEntry> entries = append(howMany);
        keeper.round();
        return entries;
    }

    LogState log() {
        return store.current().orElseThrow();
    }

    Note note() {
        return Note.parse(log().checkpoint());
    }

    Checkpoint checkpoint() {
        return Checkpoint.parse(note().text());
    }

    /** Root over what is served. */
    byte[] servedRoot() {
        return new Tree(checkpoint().size(), tile -> reader.tile(tile).orElseThrow()).root();
    }

    /** Serves the ledger's files as the portal does. */
    HttpServer serve() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/ledger/", this::serve);
        http.start();
        return http;
    }

    static URI uri(HttpServer http) {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/ledger/".length());
            Optional<byte[]> body =
                    switch (path) {
                        case "checkpoint" -> reader.checkpoint().map(note -> note.getBytes(StandardCharsets.UTF_8));
                        case "keys" -> Optional.of(reader.keys().json().getBytes(StandardCharsets.UTF_8));
                        default ->
                            TilePath.parse(path.substring("tile/".length())).flatMap(reader::tile);
                    };
            exchange.sendResponseHeaders(
                    body.isPresent() ? 200 : 404,
                    body.map(bytes -> bytes.length).orElse(-1));
            if (body.isPresent()) {
                exchange.getResponseBody().write(body.get());
            }
        }
    }
}
