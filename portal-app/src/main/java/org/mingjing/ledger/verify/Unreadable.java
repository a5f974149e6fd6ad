package org.mingjing.ledger.verify;

/** There is nothing to judge: no ledger at this address, no answer, an option that makes no sense. In words for people. */
final class Unreadable extends Exception {

    Unreadable(String chinese, String english) {
        super(chinese + " (" + english + ")");
    }
}
