package org.mingjing.intake.routing;

import java.util.List;

/**
 * Why a proposal is what it is: a message key of {@code messages/routing.properties} with its arguments, which may be words of the
 * text.
 */
public record Reason(String key, List<String> args) {

    public Reason {
        args = List.copyOf(args);
    }

    static Reason of(String key, String... args) {
        return new Reason("routing.reason." + key, List.of(args));
    }

    @Override
    public String toString() {
        return "Reason[" + key + "]";
    }
}
