package org.mingjing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.mingjing.ledger.CanonicalJson;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.Proof;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receipt file, checked as somebody does who has nothing but the file and the log's key. */
public record ProofFile(JsonNode json) {

    public static ProofFile parse(String file) {
        return new ProofFile(JsonMapper.builder().build().readTree(file));
    }

    /** The commitment is to the content, and nothing but content and salt makes it. */
    public boolean committed() {
        byte[] content = CanonicalJson.of(json.get("content").toString());
        return Arrays.equals(bytes(json.get("commitment")), Hashes.of(bytes(json.get("salt")), content));
    }

    /** When it is merged at the latest, as the key promised for this commitment. */
    public Instant promised(NoteVerifier key) {
        Note note = Note.parse(json.get("promise").asString());
        assertThat(note.signedBy(key)).isTrue();
        String[] lines = note.text().split("\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).isEqualTo(key.name() + "/promise");
        assertThat(lines[1]).isEqualTo(json.get("commitment").asString());
        return Instant.parse(lines[2]);
    }

    /** An entry with this commitment is in the tree that the key signed. */
    public boolean included(NoteVerifier key) {
        LedgerEntry entry =
                LedgerEntry.parse(json.get("entry").asString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Note note = Note.parse(json.get("checkpoint").asString());
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<byte[]> path = new ArrayList<>();
        json.get("inclusionProof").forEach(hash -> path.add(bytes(hash)));
        return note.signedBy(key)
                && json.get("commitment").asString().equals(entry.commitment())
                && Proof.includes(
                        entry.leafHash(), json.get("index").asLong(), checkpoint.size(), path, checkpoint.root());
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }
}
