package org.mingjing.intake.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case belongs, for a person to decide.
 *
 * @param department code; the intake desk's where nothing better is sure
 * @param joint codes of further departments that should work on it together
 * @param category the chosen one, else the likeliest; null where the kind has none
 * @param confidence 0 to 1: of proposals with 0.8, about eight in ten are right
 * @param redirect where else it belongs, or whom to call at once
 * @param emergency somebody may be in danger now: call first
 * @param alternatives other departments, the likeliest first, at most three
 */
public record Proposal(
        String department,
        List<String> joint,
        @Nullable String category,
        double confidence,
        List<Reason> reasons,
        @Nullable Redirect redirect,
        boolean emergency,
        List<Alternative> alternatives) {

    /** Another department it may belong to. */
    public record Alternative(String department, double confidence) {}

    public Proposal {
        joint = List.copyOf(joint);
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
    }

    /** Reasons quote the text: none of it in a log. */
    @Override
    public String toString() {
        return "Proposal[department=" + department + ", category=" + category + ", confidence=" + confidence + "]";
    }
}
