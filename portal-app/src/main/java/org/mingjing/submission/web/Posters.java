package org.mingjing.submission.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.mingjing.submission.PlainText;
import org.springframework.stereotype.Component;

/** What stands behind {@code /r/…} on a poster: a short code from data, or the place in words. */
@Component
class Posters {

    private static final int LONGEST = 60;

    private final Map<String, String> places = new HashMap<>();

    Posters(DoorSettings settings) {
        try {
            for (String line : settings.posters()
                    .getContentAsString(StandardCharsets.UTF_8)
                    .split("\\R")) {
                String[] cells = line.split(",", 2);
                if (cells.length == 2 && !line.startsWith("#")) {
                    places.put(cells[0].strip().toLowerCase(Locale.ROOT), cells[1].strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("mingjing.door.posters can't be read", e);
        }
    }

    /** Plain words of one line; what is longer than a place can be, or says nothing, is none. */
    String place(String code) {
        if (code.length() > 4 * LONGEST) {
            return "";
        }
        String words = PlainText.line(code);
        String known = places.get(words.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        boolean speaks = words.codePoints().anyMatch(Character::isLetterOrDigit);
        return speaks && words.length() <= LONGEST && words.codePoints().noneMatch(c -> "<>{}\"`".indexOf(c) >= 0)
                ? words
                : "";
    }
}
