package org.mingjing.ledger.tlog;

/** Where tiles of hashes come from: a database, a server, a folder. */
@FunctionalInterface
public interface Tiles {

    /**
     * @return {@code tile.width()} hashes of 32 bytes, one after the other
     * @throws Malformed it hasn't got so many
     */
    byte[] read(TilePath tile);
}
