package org.mingjing.vault;

/**
 * What became of a request to change the master key.
 *
 * @param keyId the current key; its id tells nothing about it
 * @param rewrapped contents whose key was wrapped anew in this run
 */
public record Rotation(Outcome outcome, String keyId, long rewrapped) {

    /** Where it ended. */
    public enum Outcome {
        /** A new key was made, everything is under it, the old one is deleted. */
        ROTATED,
        /** What an interrupted rotation had left is done; no further key was made. */
        FINISHED,
        /** Everything is under the key of the settings: the older ones can go. To rotate again, set a new one first. */
        SETTLED,
        /** Transactions hold some contents; old keys are kept, run it again. */
        UNFINISHED,
        /** Another rotation is at work. */
        BUSY
    }
}
