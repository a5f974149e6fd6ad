package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingjing.ledger.tlog.Bundle;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.Proof;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.Tree;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AppendToTheLedgerTest {

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerReader reader;

    @Autowired
    LedgerKeeper keeper;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private LedgerEntry entry(String id) {
        return LedgerEntry.of(
                EntryKind.SUBMISSION_RECEIVED, id, 1, ledger.today(), Commitment.to(CanonicalJson.of("{\"a\":1}")));
    }

    private String appended() {
        String id = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> ledger.append(entry(id)));
        return id;
    }

    @Test
    void anEntryIsProvedByTheNextCheckpoint() {
        String id = appended();
        keeper.round();
        Recorded recorded = reader.newest(id).orElseThrow();
        Inclusion inclusion = reader.inclusion(recorded).orElseThrow();
        Note note = Note.parse(inclusion.checkpoint());
        assertThat(note.signedBy(reader.status().key())).isTrue();
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(Proof.includes(
                        recorded.entry().leafHash(),
                        inclusion.index(),
                        checkpoint.size(),
                        inclusion.path(),
                        checkpoint.root()))
                .isTrue();
    }

    @Test
    void anEntryHasNoIndexBeforeACheckpointCoversIt() {
        String id = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            ledger.append(entry(id));
            Recorded waiting = reader.newest(id).orElseThrow();
            assertThat(waiting.index()).isNull();
            assertThat(reader.inclusion(waiting)).isEmpty();
        });
    }

    @Test
    void anEntryOfARolledBackDeedDoesNotStand() {
        String id = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            ledger.append(entry(id));
            status.setRollbackOnly();
        });
        keeper.round();
        assertThat(reader.newest(id)).isEmpty();
        assertThatThrownBy(() -> ledger.append(entry(id)))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void theServedFilesMakeUpTheSignedTree() {
        List<LedgerEntry> many = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            many.add(entry(UUID.randomUUID().toString()));
        }
        transaction.executeWithoutResult(status -> ledger.append(many));
        keeper.round();
        Checkpoint checkpoint =
                Checkpoint.parse(Note.parse(reader.checkpoint().orElseThrow()).text());
        Tree tree = new Tree(checkpoint.size(), tile -> reader.tile(tile).orElseThrow());
        assertThat(tree.root()).isEqualTo(checkpoint.root());
        long last = (checkpoint.size() - 1) / TilePath.FULL;
        for (long bundle = 0; bundle <= last; bundle++) {
            byte[] hashes =
                    reader.tile(TilePath.hashes(0, bundle, checkpoint.size())).orElseThrow();
            List<byte[]> entries = Bundle.read(
                    reader.tile(TilePath.entries(bundle, checkpoint.size())).orElseThrow());
            for (int i = 0; i < entries.size(); i++) {
                assertThat(Hashes.leaf(entries.get(i)))
                        .isEqualTo(java.util.Arrays.copyOfRange(hashes, i * 32, i * 32 + 32));
            }
        }
        assertThat(reader.tile(new TilePath(0, last + 1, 1))).isEmpty();
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasAppended() {
        String id = appended();
        keeper.round();
        assertThatThrownBy(() -> jdbc.update("update ledger_entry set content = 'x' where subject = ?", id))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.update("delete from ledger_entry where subject = ?", id))
                .hasMessageContaining("append-only");
    }
}
