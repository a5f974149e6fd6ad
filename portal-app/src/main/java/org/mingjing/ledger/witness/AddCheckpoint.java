package org.mingjing.ledger.witness;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;

/**
 * The body of an add-checkpoint request (C2SP tlog-witness).
 *
 * @param old the size from which the proof leads
 * @param proof at most 63 hashes of 32 bytes
 */
record AddCheckpoint(long old, List<byte[]> proof, Note note) {

    private static final int LONGEST_PROOF = 63;

    /** @throws Malformed not such a request */
    static AddCheckpoint parse(String body) {
        int end = body.indexOf("\n\n");
        if (end < 0) {
            throw new Malformed("no empty line before the checkpoint");
        }
        String[] lines = body.substring(0, end).split("\n", -1);
        if (!lines[0].matches("old (0|[1-9]\\d{0,17})")) {
            throw new Malformed("the first line is 'old <size>'");
        }
        if (lines.length - 1 > LONGEST_PROOF) {
            throw new Malformed("a proof has at most 63 lines");
        }
        List<byte[]> proof = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            proof.add(hash(lines[i]));
        }
        return new AddCheckpoint(Long.parseLong(lines[0].substring(4)), proof, Note.parse(body.substring(end + 2)));
    }

    private static byte[] hash(String line) {
        try {
            byte[] hash = Base64.getDecoder().decode(line);
            if (hash.length == Hashes.SIZE
                    && Base64.getEncoder().encodeToString(hash).equals(line)) {
                return hash;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new Malformed("a proof's line is a hash in base64");
    }
}
