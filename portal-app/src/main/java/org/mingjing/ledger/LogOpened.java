package org.mingjing.ledger;

/**
 * A log that holds nothing yet goes on from here: whoever has something to commit to commits to it anew.
 *
 * @param number of the log, from 1
 */
public record LogOpened(int number) {}
