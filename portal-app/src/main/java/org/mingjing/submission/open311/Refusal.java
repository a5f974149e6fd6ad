package org.mingjing.submission.open311;

import java.util.List;

/**
 * Why a client gets no answer.
 *
 * @param status the HTTP status; the error's {@code code} as well
 * @param key the message that says it, below {@code open311.error}
 * @param arguments names of parameters and limits; never anything that came in
 */
record Refusal(int status, String key, List<Object> arguments) {

    Refusal {
        arguments = List.copyOf(arguments);
    }

    static Refusal of(int status, String key, Object... arguments) {
        return new Refusal(status, key, List.of(arguments));
    }

    static Refusal missing(String parameter) {
        return of(400, "missing", parameter);
    }

    static Refusal unusable(String parameter) {
        return of(400, "unusable", parameter);
    }

    static Refusal notFound(String parameter) {
        return of(404, "not-found", parameter);
    }
}
