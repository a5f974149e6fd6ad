package org.mingjing.ledger;

/**
 * A new log was opened, because the database had lost what the old one signed. Published in the transaction that opens it: whoever
 * committed something before commits it again.
 *
 * @param number of the new log, from 2
 */
public record LogOpened(int number) {}
