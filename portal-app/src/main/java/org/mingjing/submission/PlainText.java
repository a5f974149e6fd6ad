package org.mingjing.submission;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people type, made harmless: composed, without control characters, direction overrides and invisible fillers; line ends are one. */
public final class PlainText {

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\u00AD\\u061C\\u180E\\uFFF9-\\uFFFC]"
                    + "|\\p{Cs}|[\\x{E0000}-\\x{E007F}]|\\p{Co}|\\p{Cn}");
    private static final Pattern STACKED = Pattern.compile("(\\p{M}{4})\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("\\n{4,}");

    private PlainText() {}

    /** @param typed of any length: the caller has bounded it */
    public static String of(String typed) {
        String text = LINE_ENDS.matcher(typed).replaceAll("\n");
        text = Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        text = STACKED.matcher(text).replaceAll("$1");
        return GAPS.matcher(text).replaceAll("\n\n\n").strip();
    }

    /** The same on one line. */
    public static String line(String typed) {
        return of(typed).replaceAll("\\s+", " ");
    }
}
