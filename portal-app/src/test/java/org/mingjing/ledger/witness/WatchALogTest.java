package org.mingjing.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.KeyChain;
import org.mingjing.ledger.RemoteLog;
import org.mingjing.ledger.tlog.Bundle;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.Tree;
import org.mingjing.testing.SyntheticLog;

class WatchALogTest {

    @TempDir
    Path data;

    private SyntheticLog log;
    private RunningWitness witness;

    @BeforeEach
    void start() throws IOException {
        log = new SyntheticLog("bureau.example/ledger").grow("leaf", 300);
        witness = watching(log.uri());
    }

    @AfterEach
    void stop() {
        witness.close();
        log.close();
    }

    private RunningWitness watching(URI portal) throws IOException {
        return new RunningWitness(data, log.signer.verifier(), portal, true, Clock.systemUTC());
    }

    private RemoteLog copy() {
        return new RemoteLog(witness.uri(), Duration.ofSeconds(5));
    }

    private long remembered() {
        return copy().checkpoint()
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
    }

    @Test
    void itFollowsALogThatDoesNotAsk() {
        witness.look();
        log.grow("more", 1000);
        witness.look();
        assertThat(remembered()).isEqualTo(1300);
        assertThat(witness.said()).contains("fine").doesNotContain("!!!");
    }

    @Test
    void itKeepsACopyThatMakesUpTheSignedTree() {
        witness.look();
        log.grow("more", 66_000);
        witness.look();
        Tree tree = new Tree(66_300, copy());
        assertThat(tree.root()).isEqualTo(log.tree(66_300).root());
        List<byte[]> last =
                copy().entries(TilePath.entries(66_299 / 256, 66_300)).orElseThrow();
        assertThat(last.getLast()).isEqualTo("more 65999".getBytes(StandardCharsets.UTF_8));
        assertThat(copy().entries(new TilePath(TilePath.ENTRIES, 0, 17)))
                .as("any part of it")
                .hasValueSatisfying(entries -> assertThat(entries).hasSize(17));
        assertThat(copy().file("tile/0/999", 10_000)).isEmpty();
    }

    @Test
    void aRollbackIsCriedOut() throws IOException {
        witness.look();
        log.serve("checkpoint", log.note(200).toString().getBytes(StandardCharsets.UTF_8));
        witness.look();
        witness.look();
        assertThat(witness.said())
                .containsOnlyOnce("!!!")
                .contains("rolled back")
                .contains("300 → 200");
        assertThat(remembered()).isEqualTo(300);
    }

    @Test
    void aForkIsCriedOut() throws IOException {
        witness.look();
        witness.close();
        try (SyntheticLog other = new SyntheticLog(log.signer).grow("other", 400)) {
            witness = watching(other.uri());
            witness.look();
            assertThat(witness.said()).contains("!!!").contains("forked");
            assertThat(remembered()).isEqualTo(300);
        }
    }

    @Test
    void anAlteredTileOrEntryIsNotKept() {
        witness.look();
        log.grow("more", 100);
        byte[] tile = new byte[144 * 32];
        Arrays.fill(tile, (byte) 7);
        log.serve("tile/0/001.p/144", tile);
        witness.look();
        assertThat(remembered()).as("a tile that doesn't fit the root").isEqualTo(300);

        log.grow("more", 10);
        byte[] entries = Bundle.of(java.util.Collections.nCopies(154, new byte[] {1}));
        log.serve("tile/entries/001.p/154", entries);
        witness.look();
        assertThat(copy().file("tile/entries/001.p/154", 100_000)).isEmpty();
        assertThat(copy().entries(TilePath.entries(1, 300)).orElseThrow().getLast())
                .as("what was kept before is as it was")
                .isEqualTo("leaf 299".getBytes(StandardCharsets.UTF_8));
        assertThat(witness.said()).contains("wrong");
    }

    @Test
    void itFollowsAHandoverToANewKeyAndNoOther() {
        witness.look();
        NoteSigner next = NoteSigner.generate("bureau.example/ledger", NoteVerifier.LOG);
        log.grow("more", 10);
        log.serve("checkpoint", log.note(310, next).toString().getBytes(StandardCharsets.UTF_8));
        witness.look();
        assertThat(witness.said()).contains("known key");
        assertThat(remembered()).isEqualTo(300);

        KeyChain chain = new KeyChain(List.of(
                new KeyChain.Link(
                        log.signer.verifier(), log.note(305, log.signer, next).toString()),
                new KeyChain.Link(next.verifier(), null)));
        log.serve("keys", chain.json().getBytes(StandardCharsets.UTF_8));
        witness.look();
        assertThat(remembered()).isEqualTo(310);
    }

    @Test
    void itGoesOnWhereItWasAfterARestart() throws IOException {
        witness.look();
        witness.close();
        log.grow("more", 5);
        witness = watching(log.uri());
        assertThat(remembered()).isEqualTo(300);
        witness.look();
        assertThat(remembered()).isEqualTo(305);
        assertThat(copy().entries(TilePath.entries(1, 305))).isPresent();
    }
}
