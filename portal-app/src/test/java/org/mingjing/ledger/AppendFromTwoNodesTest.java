package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.Proof;
import org.mingjing.ledger.tlog.Tree;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PortalTest
class AppendFromTwoNodesTest {

    @Autowired
    JdbcTemplate server;

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        OwnLedger.closeAll();
    }

    @Test
    void everyEntryGetsOneIndexAndEveryCheckpointContinuesTheOneBefore() throws Exception {
        String database = OwnLedger.schema(server);
        OwnLedger one = new OwnLedger(server, database, folder("one"), OwnLedger.settings()).started();
        Files.createDirectories(folder.resolve("two/keys"));
        Files.copy(folder.resolve("one/keys/ledger.key"), folder.resolve("two/keys/ledger.key"));
        OwnLedger two = new OwnLedger(server, database, folder("two"), OwnLedger.settings()).started();
        List<OwnLedger> nodes = List.of(one, two);
        List<String> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                OwnLedger node = nodes.get(i % 2);
                all.add(threads.submit(() -> {
                    for (int n = 0; n < 12; n++) {
                        node.append(7);
                        node.steps.sequence();
                        node.steps.integrate();
                        node.steps.publish();
                    }
                }));
            }
            all.add(threads.submit(() -> {
                for (int n = 0; n < 30; n++) {
                    seen.add(one.log().checkpoint());
                    nodes.get(n % 2).keeper.round();
                }
            }));
            for (Future<?> each : all) {
                each.get();
            }
        }
        one.keeper.round();
        two.keeper.round();
        assertThat(one.keeper.health()).isEqualTo(LedgerHealth.FINE);
        assertThat(two.keeper.health()).isEqualTo(LedgerHealth.FINE);
        int appended = 8 * 12 * 7;
        assertThat(one.jdbc.queryForList("select leaf from ledger_entry order by leaf", Long.class))
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.range(0, appended).boxed().toList());
        assertThat(one.checkpoint().size()).isEqualTo(appended);
        assertThat(one.servedRoot()).isEqualTo(one.checkpoint().root()).isEqualTo(naive(one));

        Tree tree = new Tree(appended, one.store.tiles(1));
        for (String checkpoint : seen) {
            Checkpoint before = Checkpoint.parse(Note.parse(checkpoint).text());
            assertThat(Proof.extendsTree(
                            before.size(), before.root(), appended, tree.root(), tree.consistency(before.size())))
                    .isTrue();
        }
        assertThat(one.last.note().map(Note::text)).isEqualTo(two.last.note().map(Note::text));
    }

    /** MTH as RFC 6962 writes it down. */
    private static byte[] naive(OwnLedger node) {
        return naive(node.store.entries(1, 0, Long.MAX_VALUE));
    }

    private static byte[] naive(List<byte[]> entries) {
        if (entries.size() == 1) {
            return Hashes.leaf(entries.getFirst());
        }
        int split = Integer.highestOneBit(entries.size() - 1);
        return Hashes.node(naive(entries.subList(0, split)), naive(entries.subList(split, entries.size())));
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Test
    void anEntrysDateNeverGoesBackWithTheClock() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-02T00:00:00Z"));
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        Ledger ledger = new Ledger(new LedgerStore(server), clock);
        assertThat(ledger.today()).isEqualTo(LocalDate.of(2026, 5, 2));
        now.set(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(ledger.today()).isEqualTo(LocalDate.of(2026, 5, 2));
        now.set(Instant.parse("2026-05-02T16:00:00Z"));
        assertThat(ledger.today()).as("Shanghai's midnight").isEqualTo(LocalDate.of(2026, 5, 3));
    }
}
