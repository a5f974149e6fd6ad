package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PortalTest
class ChangeTheLogKeyTest {

    @Autowired
    JdbcTemplate server;

    @TempDir
    Path data;

    private String database;
    private OwnLedger node;
    private NoteVerifier old;

    @BeforeEach
    void open() {
        database = OwnLedger.schema(server);
        node = restarted();
        node.published(5);
        old = node.reader.status().key();
    }

    private OwnLedger restarted() {
        return with(OwnLedger.settings());
    }

    private OwnLedger with(LedgerSettings settings) {
        return new OwnLedger(server, database, data, settings).started();
    }

    private static LedgerSettings keys(String key, String older) {
        return new LedgerSettings(OwnLedger.ORIGIN, key, older, Duration.ofSeconds(1), List.of(), List.of());
    }

    private String secret() throws IOException {
        return Files.readString(data.resolve("keys/ledger.key")).strip();
    }

    /** A new key signs alone, whoever knows the old one can follow, the old secret is gone. */
    private void assertChanged(OwnLedger changed) throws IOException {
        NoteVerifier signing = changed.reader.status().key();
        assertThat(signing).isNotEqualTo(old);
        KeyChain chain = KeyChain.parse(changed.reader.keys().json());
        assertThat(chain.links()).hasSize(2);
        assertThat(chain.from(old)).containsExactly(old, signing);
        Note handover = Note.parse(chain.links().getFirst().handover());
        long told = changed.store.leaf(1, EntryKind.KEY_ROTATED, signing.fingerprint());
        assertThat(Checkpoint.parse(handover.text()).size())
                .as("it covers the entry that tells the key")
                .isGreaterThan(told);
        assertThat(LedgerEntry.parse(changed.store.entries(1, told, told + 1).getFirst())
                        .statement())
                .isEqualTo(signing.toString());
        changed.published(1);
        assertThat(changed.note().signedBy(signing)).isTrue();
        assertThat(changed.note().signedBy(old)).isFalse();
        assertThat(changed.jdbc.queryForObject(
                        "select count(*) from ledger_entry where kind = 'KEY_ROTATED'", Integer.class))
                .isEqualTo(1);
        assertThat(secret()).startsWith(signing.toString());
        assertThat(data.resolve("keys/ledger.next")).doesNotExist();
    }

    @AfterEach
    void close() {
        OwnLedger.closeAll();
    }

    @Test
    void theOldKeyHandsOver() throws IOException {
        assertThat(node.keeper.changeKey()).isPresent();
        assertChanged(node);
        assertChanged(restarted());
    }

    @Test
    void aRestartAfterAnyStepFinishesIt() throws IOException {
        NoteSigner next = node.change.prepare().orElseThrow();
        OwnLedger prepared = restarted();
        prepared.published(1);
        assertThat(prepared.reader.status().key()).as("only prepared").isEqualTo(old);
        assertThat(prepared.change.prepare().orElseThrow().verifier()).isEqualTo(next.verifier());

        prepared.change.announce(next.verifier());
        assertThat(prepared.change.handOver(next)).as("not in the tiles yet").isFalse();
        assertChanged(restarted());
    }

    @Test
    void aRestartAfterTheHandoverSignsWithTheNewKey() throws IOException {
        NoteSigner next = node.change.prepare().orElseThrow();
        node.change.announce(next.verifier());
        node.keeper.round();
        assertThat(node.change.handOver(next)).isTrue();
        node.published(1);
        assertThat(node.note().signedBy(next.verifier()))
                .as("before the old secret is gone")
                .isTrue();
        assertThat(secret()).startsWith(old.toString());
        assertChanged(restarted());
    }

    @Test
    void aKeyInTheSettingsTakesOverFromTheOlderOne() throws IOException {
        String first = secret();
        NoteSigner second = NoteSigner.generate(OwnLedger.ORIGIN, NoteVerifier.LOG);
        Files.delete(data.resolve("keys/ledger.key"));
        assertThatThrownBy(() -> with(keys(second.secret(), null))).isInstanceOf(WrongLogKey.class);
        OwnLedger changed = with(keys(second.secret(), first));
        assertThat(changed.reader.keys().from(old)).containsExactly(old, second.verifier());
        changed.published(1);
        assertThat(changed.note().signedBy(second.verifier())).isTrue();
        assertThat(with(keys(second.secret(), null)).reader.keys().links()).hasSize(2);
    }

    @Test
    void anotherLogsKeyAnotherKeyAndNoKeyAreRefusedAtTheStart() throws IOException {
        Path file = data.resolve("keys/ledger.key");
        String right = secret();
        for (String wrong : List.of(
                NoteSigner.generate("elsewhere.example/ledger", NoteVerifier.LOG)
                        .secret(),
                NoteSigner.generate(OwnLedger.ORIGIN, NoteVerifier.LOG).secret())) {
            Files.writeString(file, wrong);
            assertThatThrownBy(this::restarted)
                    .isInstanceOf(WrongLogKey.class)
                    .hasMessageContaining(old.toString())
                    .hasMessageNotContaining(wrong.split(" ")[1]);
        }
        Files.delete(file);
        assertThatThrownBy(this::restarted).isInstanceOf(WrongLogKey.class);
        assertThat(file).as("no key is made for a log that has one").doesNotExist();
        Files.writeString(file, right);
        restarted().published(1);
    }

    @Test
    void aNodeWithTheOldKeySignsNothingAfterTheHandover() throws IOException {
        Path other = Files.createDirectories(data.resolve("other"));
        Files.createDirectories(other.resolve("keys"));
        Files.copy(data.resolve("keys/ledger.key"), other.resolve("keys/ledger.key"));
        OwnLedger late = new OwnLedger(server, database, other, OwnLedger.settings()).started();
        node.keeper.changeKey();
        String signed = node.log().checkpoint();
        late.append(1);
        late.keeper.round();
        assertThat(late.log().checkpoint()).isEqualTo(signed);
        node.keeper.round();
        assertThat(node.checkpoint().size()).isEqualTo(7);
    }

    @Test
    void aDatabaseFromBeforeTheHandoverLearnsOfItFromTheNode() throws IOException {
        String backup = OwnLedger.backup(server, database);
        node.keeper.changeKey();
        OwnLedger back = new OwnLedger(server, backup, data, OwnLedger.settings()).started();
        assertThat(back.keeper.health()).isEqualTo(LedgerHealth.BEHIND);
        assertThat(back.reader.keys().json()).isEqualTo(node.reader.keys().json());
    }

    @Test
    void anEmptyDatabaseLearnsAllKeysFromTheNode() {
        node.keeper.changeKey();
        OwnLedger back = new OwnLedger(server, OwnLedger.schema(server), data, OwnLedger.settings()).started();
        assertThat(back.keeper.health()).isEqualTo(LedgerHealth.BEHIND);
        assertThat(back.reader.keys().json()).isEqualTo(node.reader.keys().json());
    }
}
