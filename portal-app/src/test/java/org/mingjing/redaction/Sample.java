package org.mingjing.redaction;

import java.util.ArrayList;
import java.util.List;

/** A made-up decision: what it says, what must vanish, what must stay. */
record Sample(Subject subject, String text, List<Secret> secrets, List<String> keep) {

    /** @param structured a number with a form of its own, as against a name or an address */
    record Secret(String value, boolean structured) {}

    /** Collects a text and its truth at once. */
    static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final List<Secret> secrets = new ArrayList<>();
        private final List<String> keep = new ArrayList<>();

        Writer say(String words) {
            text.append(words);
            return this;
        }

        Writer number(String secret) {
            secrets.add(new Secret(secret, true));
            return say(secret);
        }

        Writer hide(String secret) {
            secrets.add(new Secret(secret, false));
            return say(secret);
        }

        Writer keep(String words) {
            keep.add(words);
            return say(words);
        }

        Sample of(Subject subject) {
            return new Sample(subject, text.toString(), List.copyOf(secrets), List.copyOf(keep));
        }
    }
}
