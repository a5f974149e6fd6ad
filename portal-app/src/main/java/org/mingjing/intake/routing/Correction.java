package org.mingjing.intake.routing;

/**
 * A case that a person routed otherwise than proposed, decrypted for learning in memory alone.
 *
 * @param category code of the right one
 * @param department code of the right one
 */
public record Correction(String text, String category, String department) {

    @Override
    public String toString() {
        return "Correction[category=" + category + ", department=" + department + "]";
    }
}
