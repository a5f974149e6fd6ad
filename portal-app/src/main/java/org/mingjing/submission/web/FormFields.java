package org.mingjing.submission.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code application/x-www-form-urlencoded} (WHATWG URL §5): queries and small bodies. */
final class FormFields {

    private static final int MOST = 200;

    private FormFields() {}

    /** Adds to {@code fields}; what can't be decoded is taken as it stands. */
    static void decode(String encoded, Map<String, List<String>> fields) {
        String[] pairs = encoded.split("&", MOST + 1);
        for (int i = 0; i < Math.min(pairs.length, MOST); i++) {
            int equals = pairs[i].indexOf('=');
            String name = decoded(equals < 0 ? pairs[i] : pairs[i].substring(0, equals));
            if (!name.isEmpty()) {
                fields.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pairs[i].substring(equals + 1)));
            }
        }
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return encoded;
        }
    }
}
