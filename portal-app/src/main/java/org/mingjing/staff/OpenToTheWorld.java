package org.mingjing.staff;

/** The embedded mode, with passwords that everybody knows, was told to listen on an address that others can reach. */
class OpenToTheWorld extends RuntimeException {

    OpenToTheWorld(String address) {
        super("The embedded mode has demo accounts whose passwords everybody knows, and the server would listen on "
                + address + ", which other computers can reach.");
    }
}
