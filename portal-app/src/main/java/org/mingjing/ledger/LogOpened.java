package org.mingjing.ledger;

/**
 * A new log goes on where another was lost. Whatever stands has to be appended to it again.
 *
 * @param number of the new log, 2 or more
 */
public record LogOpened(int number) {}
