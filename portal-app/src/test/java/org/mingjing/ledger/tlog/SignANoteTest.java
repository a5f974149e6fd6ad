package org.mingjing.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignANoteTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    /** The example of golang.org/x/mod/sumdb/note. */
    @Test
    void aNoteOfTheGoProjectVerifies() {
        NoteVerifier peter = NoteVerifier.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        Note note = Note.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);
        assertThat(note.signedBy(peter)).isTrue();
        assertThatThrownBy(() -> new Note(note.text().replace("don't", "do"), note.signatures()).signedBy(peter))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void logAndWitnessSignTheSameText() {
        NoteSigner log = NoteSigner.generate("mingjing.example/ledger", NoteVerifier.LOG);
        NoteSigner witness = NoteSigner.generate("witness.example", NoteVerifier.WITNESS);
        String text = new Checkpoint("mingjing.example/ledger", 7, Hashes.empty()).text();
        Note note = Note.parse(new Note(text, List.of(log.sign(text, NOW)))
                .with(List.of(witness.sign(text, NOW)))
                .toString());
        assertThat(note.signedBy(List.of(log.verifier(), witness.verifier())))
                .containsExactly(log.verifier(), witness.verifier());
        assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(7);
        NoteVerifier other =
                NoteSigner.generate("mingjing.example/ledger", NoteVerifier.LOG).verifier();
        assertThat(note.signedBy(other)).isFalse();
    }

    @Test
    void aKeyIsReadBackAndAWrongOneIsNot() {
        NoteSigner signer = NoteSigner.generate("mingjing.example/ledger", NoteVerifier.LOG);
        assertThat(NoteSigner.parse(signer.secret()).verifier()).isEqualTo(signer.verifier());
        NoteSigner other = NoteSigner.generate("mingjing.example/ledger", NoteVerifier.LOG);
        assertThatThrownBy(() -> NoteSigner.parse(
                        signer.verifier() + " " + other.secret().split(" ")[1]))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() ->
                        NoteVerifier.parse(signer.verifier().toString().replaceFirst("\\+\\w{8}\\+", "+00000000+")))
                .isInstanceOf(Malformed.class);
    }
}
