package org.mingjing.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One log as the database has it.
 *
 * @param number from 1; the highest is the one that goes on
 * @param sequenced entries that have an index
 * @param integrated of those, the ones that are in tiles
 * @param published of those, the ones that a signed checkpoint covers
 * @param checkpoint the newest signed note, with cosignatures; null before the first
 */
record LogState(
        int number,
        String origin,
        long sequenced,
        long integrated,
        long published,
        @Nullable String checkpoint) {}
