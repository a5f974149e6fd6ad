package org.mingjing.redaction;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One field's text, ready for the finders.
 *
 * @param folded offsets that finders work with
 * @param guarded folded characters that no finder may touch: names of organisations, codes, statutes, document numbers
 */
record Passage(String field, String original, Folded folded, Folded compact, BitSet guarded) {

    interface Occurrence {
        void at(int originalStart, int originalEnd);
    }

    static Passage of(String field, String original) {
        return new Passage(field, original, Folded.of(original), Folded.compact(original), new BitSet());
    }

    String text() {
        return folded.text();
    }

    /** The original span behind a folded one. */
    Hit hit(int start, int end, FindingKind kind, String replacement, String rule) {
        return new Hit(folded.origin()[start], folded.origin()[end - 1] + 1, kind, replacement, rule, true);
    }

    boolean isGuarded(int start, int end) {
        int next = guarded.nextSetBit(start);
        return next >= 0 && next < end;
    }

    boolean guardsOriginal(int start, int end) {
        int from = Arrays.binarySearch(folded.origin(), start);
        int to = Arrays.binarySearch(folded.origin(), end - 1);
        return from >= 0 && to >= from && isGuarded(from, to + 1);
    }

    /** Whether a pattern occurs in the {@code reach} folded characters before an offset. */
    boolean precededBy(Pattern pattern, int at, int reach) {
        return pattern.matcher(text()).region(Math.max(0, at - reach), at).find();
    }

    /** Calls back for every match that is neither guarded nor turned down. */
    void each(Probe probe, Predicate<Matcher> seen) {
        var text = text();
        var matcher = probe.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < text.length()) {
            boolean taken = probe.first().get(text.charAt(at))
                    && matcher.region(at, text.length()).lookingAt()
                    && !isGuarded(at, matcher.end())
                    && seen.test(matcher);
            at = taken ? Math.max(at + 1, matcher.end()) : at + 1;
        }
    }

    /** The same for a pattern that can begin with anything, in a part of the text. */
    void each(Pattern pattern, int start, int end, Predicate<Matcher> seen) {
        var matcher = pattern.matcher(text()).useTransparentBounds(true).useAnchoringBounds(false);
        int from = start;
        while (from < end && matcher.region(from, end).find()) {
            boolean taken = !isGuarded(matcher.start(), matcher.end()) && seen.test(matcher);
            from = taken ? Math.max(from + 1, matcher.end()) : matcher.start() + 1;
        }
    }

    /** Every occurrence of a compact string, spaces and line ends inside it ignored. */
    void eachOccurrence(String compactNeedle, Occurrence occurrence) {
        var text = compact.text();
        int at = text.indexOf(compactNeedle);
        while (at >= 0) {
            int end = at + compactNeedle.length();
            occurrence.at(compact.origin()[at], compact.origin()[end - 1] + 1);
            at = text.indexOf(compactNeedle, end);
        }
    }
}
