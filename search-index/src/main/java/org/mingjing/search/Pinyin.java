package org.mingjing.search;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The sound of Chinese text, a syllable a character, without tones; a character with several readings has its commonest. */
final class Pinyin {

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private static final AtomicReferenceArray<String> SYLLABLES = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

    private Pinyin() {}

    /** One syllable for each letter of folded text; a Latin letter or digit is its own syllable; other characters have none. */
    static List<String> syllables(String folded) {
        List<String> syllables = new ArrayList<>(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            String syllable = of(folded.charAt(i));
            if (!syllable.isEmpty()) {
                syllables.add(syllable);
            }
        }
        return syllables;
    }

    /** Whether two texts of one length sound the same, letter by letter. */
    static boolean alike(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i) && !of(one.charAt(i)).equals(of(other.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    static String of(char c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) ? String.valueOf(c) : "";
        }
        String known = SYLLABLES.get(c);
        if (known == null) {
            known = Runs.isHan(c) ? read(c) : "";
            SYLLABLES.set(c, known);
        }
        return known;
    }

    private static String read(char c) {
        String latin = TO_LATIN.transliterate(String.valueOf(c)).trim().toLowerCase(Locale.ROOT);
        return latin.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? latin : "";
    }
}
