package org.mingjing.submission.gate;

import org.jspecify.annotations.Nullable;

/** What a sender shows at the gate. */
public sealed interface Proof {

    /**
     * A solved {@link Challenge}.
     *
     * @param payload base64 of JSON {@code {algorithm, challenge, number, salt, signature}}, as the widget makes it
     */
    record Solved(String payload) implements Proof {
        @Override
        public String toString() {
            return "Solved";
        }
    }

    /** The ticket of a form that ran no script. @param ticket of {@link Gate#ticket} */
    record Ticket(String ticket) implements Proof {
        @Override
        public String toString() {
            return "Ticket";
        }
    }

    /** The solved challenge where there is one, else the ticket, else an empty one, which is refused as missing. */
    static Proof of(@Nullable String solved, @Nullable String ticket) {
        if (solved != null && !solved.isBlank()) {
            return new Solved(solved);
        }
        return new Ticket(ticket == null ? "" : ticket);
    }
}
