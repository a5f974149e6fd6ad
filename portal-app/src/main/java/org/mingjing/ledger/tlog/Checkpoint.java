package org.mingjing.ledger.tlog;

import java.util.Arrays;
import java.util.Base64;

/**
 * How large a log is and what it says (C2SP tlog-checkpoint).
 *
 * @param origin names the log
 * @param size leaves
 * @param root 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n") || size < 0 || root.length != Hashes.SIZE) {
            throw new Malformed("not a checkpoint");
        }
    }

    /** Of a note's text; lines after the third are ignored. @throws Malformed not a checkpoint */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[1].matches("0|[1-9]\\d{0,17}")) {
            throw new Malformed("not a checkpoint");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), NoteVerifier.base64(lines[2]));
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && origin.equals(that.origin)
                && size == that.size
                && Arrays.equals(root, that.root);
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }
}
