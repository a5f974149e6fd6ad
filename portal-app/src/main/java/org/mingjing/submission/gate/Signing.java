package org.mingjing.submission.gate;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The keyed hash that signs and remembers what passes the gate. */
interface Signing {

    /** 32 bytes. @param purpose a constant */
    byte[] of(String purpose, byte[] data);

    /** The first so many bytes of it, in hexadecimal. */
    default String hex(String purpose, String ascii, int bytes) {
        return HexFormat.of().formatHex(of(purpose, ascii.getBytes(StandardCharsets.US_ASCII)), 0, bytes);
    }
}
