package org.mingjing.intake;

/** Two cases drew the same random number, once in a billion; the transaction is void: run it again. */
public final class CaseNumberTaken extends RuntimeException {
    CaseNumberTaken(Exception cause) {
        super("case number taken", cause);
    }
}
