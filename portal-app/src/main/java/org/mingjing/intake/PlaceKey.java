package org.mingjing.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The same place, however it is spelt: full-width and half-width, spaces, 号 and 门口 removed. Kept only as a keyed hash. */
final class PlaceKey {

    private PlaceKey() {}

    static byte[] of(@Nullable String category, String place) {
        String plain = Normalizer.normalize(place, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{P}]+", "")
                .replaceAll("(附近|门口|门前|旁边|旁|对面|路口|号)+$", "");
        return ((category == null ? "" : category) + '\n' + plain).getBytes(StandardCharsets.UTF_8);
    }
}
