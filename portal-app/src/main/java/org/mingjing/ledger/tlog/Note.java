package org.mingjing.ledger.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Text with signatures (C2SP signed-note).
 *
 * @param text ends in a newline
 * @param signatures the lines, each with its dash and newline
 */
public record Note(String text, List<String> signatures) {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_SIGNATURES = 100;

    public Note {
        signatures = List.copyOf(signatures);
    }

    /** @throws Malformed not a signed note */
    public static Note parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || split < 0 || !note.endsWith("\n")) {
            throw new Malformed("not a signed note");
        }
        if (note.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new Malformed("a note has no control characters");
        }
        List<String> lines = new ArrayList<>();
        for (String line : note.substring(split + 2).split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(line + "\n");
            }
        }
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
            throw new Malformed("a note has 1 to 100 signatures");
        }
        Note parsed = new Note(note.substring(0, split + 1), lines);
        lines.forEach(Signed::parse);
        return parsed;
    }

    /** @param raw after the four bytes of the key's id */
    private record Signed(String name, int id, byte[] raw) {

        static Signed parse(String line) {
            String[] parts = line.stripTrailing().split(" ");
            if (parts.length != 3 || !parts[0].equals("—")) {
                throw new Malformed("not a signature line");
            }
            byte[] bytes = NoteVerifier.base64(parts[2]);
            if (bytes.length < 5) {
                throw new Malformed("a signature is too short");
            }
            return new Signed(parts[1], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, 4, bytes.length));
        }

        boolean by(NoteVerifier key) {
            return name.equals(key.name()) && id == key.id();
        }
    }

    /** Those of the keys that signed it. @throws Malformed one of them is named but didn't sign this */
    public List<NoteVerifier> signedBy(Collection<NoteVerifier> keys) {
        List<NoteVerifier> verified = new ArrayList<>();
        for (String line : signatures) {
            Signed signed = Signed.parse(line);
            for (NoteVerifier key : keys) {
                if (signed.by(key)) {
                    if (!key.verifies(text, signed.raw())) {
                        throw new Malformed("the signature of " + key.name() + " isn't over this text");
                    }
                    if (!verified.contains(key)) {
                        verified.add(key);
                    }
                }
            }
        }
        return verified;
    }

    /** Whether this key signed it. @throws Malformed it is named but didn't sign this */
    public boolean signedBy(NoteVerifier key) {
        return !signedBy(List.of(key)).isEmpty();
    }

    /** With further signatures, those that it has left out. */
    public Note with(Collection<String> lines) {
        List<String> all = new ArrayList<>(signatures);
        lines.stream().filter(line -> !all.contains(line)).forEach(all::add);
        return new Note(text, all);
    }

    @Override
    public String toString() {
        return text + "\n" + String.join("", signatures);
    }
}
