package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.witness.RunningWitness;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PortalTest
class LoseTheDatabaseTest {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    @Autowired
    JdbcTemplate server;

    @TempDir
    Path folder;

    private String database;
    private OwnLedger live;
    private HttpServer http;
    private RunningWitness mirror;

    /** 300 leaves, a backup then, 700 leaves signed and mirrored. */
    private String backup;

    @BeforeEach
    void live() throws IOException {
        database = OwnLedger.schema(server);
        live = new OwnLedger(server, database, node("one"), OwnLedger.settings()).started();
        live.published(300);
        backup = OwnLedger.backup(server, database);
        live.published(400);
        http = live.serve();
        mirror = new RunningWitness(
                Files.createDirectories(folder.resolve("witness")),
                live.reader.status().key(),
                OwnLedger.uri(http),
                true,
                Clock.systemUTC());
        mirror.look();
    }

    @AfterEach
    void stop() {
        mirror.close();
        http.stop(0);
        OwnLedger.closeAll();
    }

    private Path node(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** A node that has the log's key, and nothing that it remembers. */
    private Path nodeWithoutMemory() throws IOException {
        Path keys = Files.createDirectories(node("two").resolve("keys"));
        Files.copy(node("one").resolve("keys/ledger.key"), keys.resolve("ledger.key"));
        return node("two");
    }

    private OwnLedger restored(String name, LedgerSettings settings) throws IOException {
        return new OwnLedger(server, backup, node(name), settings);
    }

    private static LedgerSettings mirrored(URI... mirrors) {
        return OwnLedger.settings(List.of(), List.of(mirrors));
    }

    @Test
    void aDatabaseThatWasSetBackDoesNotSignAndTakesBackWhatItLacks() throws IOException {
        OwnLedger back = restored("one", mirrored(mirror.uri())).started();
        assertThat(back.keeper.health()).isEqualTo(LedgerHealth.BEHIND);
        assertThat(back.reader.status().size()).isEqualTo(300);
        List<LedgerEntry> waiting = back.append(10);

        back.keeper.round();
        assertThat(back.keeper.health()).isEqualTo(LedgerHealth.FINE);
        assertThat(back.checkpoint().origin()).isEqualTo(OwnLedger.ORIGIN);
        assertThat(back.checkpoint().size()).isEqualTo(710);
        assertThat(back.servedRoot()).isEqualTo(back.checkpoint().root());
        assertThat(back.store.entries(1, 0, 700)).containsExactlyElementsOf(live.store.entries(1, 0, 700));
        assertThat(back.reader.newest(waiting.getLast().id()).orElseThrow().index())
                .isEqualTo(709);
        assertThat(back.events).isEmpty();
    }

    @Test
    void anEntryThatWaitedInTheBackupIsNotAppendedTwice() throws IOException {
        List<LedgerEntry> committed = live.append(3);
        String early = OwnLedger.backup(server, database);
        live.published(2);
        mirror.look();
        OwnLedger back = new OwnLedger(server, early, node("one"), mirrored(mirror.uri())).started();
        assertThat(back.keeper.health()).isEqualTo(LedgerHealth.BEHIND);
        back.keeper.round();
        assertThat(back.checkpoint().size()).isEqualTo(705);
        assertThat(back.note().text()).isEqualTo(live.note().text());
        assertThat(back.reader.history(committed.getFirst().id())).hasSize(1);
    }

    @Test
    void aNodeThatRemembersNothingHearsOfItFromAWitness() throws IOException {
        LedgerSettings settings = OwnLedger.settings(
                List.of(new LedgerSettings.Witness(
                        mirror.uri(), mirror.verifier().toString())),
                List.of(NOBODY));
        OwnLedger back = new OwnLedger(server, backup, nodeWithoutMemory(), settings);
        back.append(5);
        back.started();
        assertThat(back.keeper.health()).isEqualTo(LedgerHealth.BEHIND);
        assertThat(back.log().published()).as("it signed nothing").isEqualTo(300);
        assertThat(Checkpoint.parse(back.last.note().orElseThrow().text()).size())
                .isEqualTo(700);
    }

    @Test
    void whileAMirrorDoesNotAnswerEntriesWait() throws IOException {
        OwnLedger back = restored("one", mirrored(NOBODY)).started();
        back.append(5);
        back.keeper.round();
        assertThat(back.keeper.health()).isEqualTo(LedgerHealth.BEHIND);
        assertThat(back.log().number()).isEqualTo(1);
        assertThat(back.log().sequenced()).isEqualTo(300);
    }

    @Test
    void whatNobodyHasIsContinuedByANewLogInPublic() throws IOException {
        Note lost = live.note();
        OwnLedger back = restored("one", OwnLedger.settings()).started();
        List<LedgerEntry> waiting = back.append(1);
        back.keeper.round();

        assertThat(back.keeper.health()).isEqualTo(LedgerHealth.FINE);
        assertThat(back.log().number()).isEqualTo(2);
        assertThat(back.checkpoint().origin()).isEqualTo(OwnLedger.ORIGIN + "/2");
        assertThat(back.events).containsExactly(new LogOpened(2));
        LedgerEntry first = LedgerEntry.parse(back.store.entries(2, 0, 1).getFirst());
        assertThat(first.kind()).isEqualTo(EntryKind.LOG_CONTINUED);
        assertThat(first.statement()).isEqualTo(lost.toString());
        assertThat(back.reader.newest(waiting.getFirst().id()).orElseThrow().index())
                .isEqualTo(1);
        assertThat(back.note().signedBy(back.reader.status().key())).isTrue();
        assertThat(back.reader.status().key()).isNotEqualTo(live.reader.status().key());
        assertThat(node("one").resolve("keys/ledger-1.key")).exists();
        assertThat(back.reader.origins()).singleElement().satisfies(past -> {
            assertThat(past.origin()).isEqualTo(OwnLedger.ORIGIN);
            assertThat(past.checkpoint()).isEqualTo(lost.toString());
        });

        // The same backup once more, on the node that has moved on to the second log: a third begins.
        String again = OwnLedger.backup(server, backup);
        OwnLedger third = new OwnLedger(server, again, node("one"), OwnLedger.settings()).started();
        assertThat(third.log().number()).as("restarted, nothing happens").isEqualTo(2);
        assertThat(third.keeper.health()).isEqualTo(LedgerHealth.FINE);
    }

    @Test
    void aBackupFromBeforeTheSecondLogIsContinuedByAThird() throws IOException {
        String older = OwnLedger.backup(server, backup);
        OwnLedger second = restored("one", OwnLedger.settings()).started();
        second.keeper.round();
        assertThat(second.log().number()).isEqualTo(2);

        OwnLedger third = new OwnLedger(server, older, node("one"), OwnLedger.settings()).started();
        third.keeper.round();
        assertThat(third.keeper.health()).isEqualTo(LedgerHealth.FINE);
        assertThat(third.checkpoint().origin()).isEqualTo(OwnLedger.ORIGIN + "/3");
        assertThat(LedgerEntry.parse(third.store.entries(3, 0, 1).getFirst()).statement())
                .isEqualTo(second.note().toString());
    }

    @Test
    void aMirrorThatLacksTheLastEntriesDoesNotHelp() throws IOException {
        live.published(1);
        OwnLedger back = restored("one", mirrored(mirror.uri())).started();
        back.keeper.round();
        assertThat(back.log().number()).isEqualTo(2);
    }

    @Test
    void anotherMirrorIsAskedWhereOneHasNot() throws IOException {
        HttpServer empty = HttpServer.create(new java.net.InetSocketAddress("127.0.0.1", 0), 0);
        empty.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        empty.start();
        OwnLedger back = restored("one", mirrored(OwnLedger.uri(empty), NOBODY, mirror.uri()))
                .started();
        back.keeper.round();
        empty.stop(0);
        assertThat(back.note().text()).isEqualTo(live.note().text());
    }

    @Test
    void aForkIsNotContinued() throws IOException {
        OwnLedger forked = new OwnLedger(server, backup, nodeWithoutMemory(), OwnLedger.settings()).started();
        forked.published(500);
        OwnLedger back = restored("one", mirrored(mirror.uri())).started();
        assertThat(back.keeper.health()).isEqualTo(LedgerHealth.FORKED);
        back.keeper.round();
        assertThat(back.log().number()).isEqualTo(2);
        assertThat(LedgerEntry.parse(back.store.entries(2, 0, 1).getFirst()).statement())
                .isEqualTo(live.note().toString());
    }

    @Test
    void anEmptyDatabaseIsFilledFromTheMirror() throws IOException {
        OwnLedger back = new OwnLedger(server, OwnLedger.schema(server), node("one"), mirrored(mirror.uri())).started();
        back.keeper.round();
        assertThat(back.note().text()).isEqualTo(live.note().text());
        assertThat(back.servedRoot()).isEqualTo(live.servedRoot());
        assertThat(back.published(1)).hasSize(1);
        assertThat(back.checkpoint().size()).isEqualTo(701);
    }
}
