package org.mingjing.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjing.search.DecisionHits.Fragment;
import org.mingjing.search.Plan.Needle;

/**
 * Marks in the texts what the query asked for. Reads the stored text with the same folding and the same runs as the index, so
 * that a pair of characters found there is found here at the same offset; neighbouring marks become one.
 */
final class Highlighter {

    private static final int WINDOW = 90;
    private static final int LEAD = 20;
    private static final int LONGEST = 20_000;
    private static final String ELLIPSIS = "…";

    private static final Map<Clause.Scope, Set<String>> MARKED_IN = Map.of(
            Clause.Scope.ALL, Set.of("title", "facts", "legalBasis", "penalty", "party", "documentNumber"),
            Clause.Scope.PARTY, Set.of("title", "party"),
            Clause.Scope.OFFENCE, Set.of("title"),
            Clause.Scope.BASIS, Set.of("legalBasis"),
            Clause.Scope.FACTS, Set.of("facts"),
            Clause.Scope.NUMBER, Set.of("documentNumber"));

    private final Plan plan;
    private final List<Pattern> patterns;

    /** What is left of a needle after what isn't searched: its runs, which blanks and punctuation may part in the text. */
    private record Pattern(Set<String> fields, List<String> parts) {}

    Highlighter(Plan plan) {
        this.plan = plan;
        patterns = plan.needles().stream().map(Highlighter::pattern).toList();
    }

    private static Pattern pattern(Needle needle) {
        return new Pattern(
                MARKED_IN.getOrDefault(needle.scope(), Set.of()),
                Runs.of(needle.text()).stream()
                        .map(run -> run.in(needle.text()))
                        .toList());
    }

    Map<String, List<Fragment>> of(DecisionDocument d) {
        Map<String, List<Fragment>> highlights = new LinkedHashMap<>();
        mark(highlights, "title", d.title(), false);
        mark(highlights, "facts", d.facts(), true);
        mark(highlights, "legalBasis", d.legalBasis(), true);
        mark(highlights, "penalty", d.penalty(), true);
        mark(highlights, "party", d.party(), false);
        if (isAskedFor(d.documentNumber())) {
            highlights.put("documentNumber", List.of(new Fragment(d.documentNumber(), true)));
        } else {
            mark(highlights, "documentNumber", d.documentNumber(), false);
        }
        return highlights;
    }

    private boolean isAskedFor(String documentNumber) {
        if (plan.numbers().isEmpty()) {
            return false;
        }
        DocumentNumber own = DocumentNumber.of(documentNumber);
        return plan.numbers().stream()
                .anyMatch(asked -> asked.year() == own.year()
                        && asked.serial().equals(own.serial())
                        && own.prefix().contains(asked.prefix()));
    }

    private void mark(Map<String, List<Fragment>> highlights, String field, String text, boolean passage) {
        if (text.isEmpty() || patterns.isEmpty()) {
            return;
        }
        String folded = Fold.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        BitSet marks = new BitSet(folded.length());
        List<BitSet> byPattern = new ArrayList<>();
        for (Pattern pattern : patterns) {
            if (pattern.fields.contains(field)) {
                BitSet own = new BitSet();
                find(pattern.parts, folded, own);
                marks.or(own);
                byPattern.add(own);
            }
        }
        if (!marks.isEmpty()) {
            int start = passage ? start(folded, marks, byPattern) : 0;
            int end = passage ? Math.min(text.length(), start + WINDOW) : text.length();
            highlights.put(field, fragments(text, marks, start, end));
        }
    }

    private static void find(List<String> parts, String folded, BitSet marks) {
        String first = parts.getFirst();
        for (int at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
            int end = at + first.length();
            boolean whole = bounded(folded, at, end);
            for (int i = 1; whole && i < parts.size(); i++) {
                int next = end;
                while (next < folded.length() && !Runs.isWord(folded.charAt(next))) {
                    next++;
                }
                whole = folded.startsWith(parts.get(i), next)
                        && bounded(folded, next, next + parts.get(i).length());
                end = next + parts.get(i).length();
            }
            if (whole) {
                marks.set(at, end);
            }
        }
    }

    /** Chinese characters may stand anywhere; letters and digits must be the whole run. */
    private static boolean bounded(String folded, int start, int end) {
        return Runs.isHan(folded.charAt(start))
                || ((start == 0 || !inRun(folded.charAt(start - 1)))
                        && (end >= folded.length() || !inRun(folded.charAt(end))));
    }

    private static boolean inRun(char c) {
        return Runs.isWord(c) && !Runs.isHan(c);
    }

    /** Where the passage with the most of what was asked for begins, at the start of its sentence if that is near. */
    private static int start(String folded, BitSet marks, List<BitSet> byPattern) {
        if (folded.length() <= WINDOW) {
            return 0;
        }
        int best = 0;
        long bestScore = -1;
        for (int at = marks.nextSetBit(0); at >= 0; at = marks.nextSetBit(marks.nextClearBit(at))) {
            int from = at;
            int to = at + WINDOW - LEAD;
            long distinct = byPattern.stream()
                    .filter(own -> {
                        int next = own.nextSetBit(from);
                        return next >= 0 && next < to;
                    })
                    .count();
            long score = distinct * 1_000
                    + marks.get(from, Math.min(to, folded.length())).cardinality();
            if (score > bestScore) {
                bestScore = score;
                best = at;
            }
        }
        int start = Math.max(0, Math.min(best - LEAD, folded.length() - WINDOW));
        for (int i = best - 1; i >= start; i--) {
            if ("。;!?".indexOf(folded.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return start > 0 && Character.isLowSurrogate(folded.charAt(start)) ? start - 1 : start;
    }

    private static List<Fragment> fragments(String text, BitSet marks, int start, int end) {
        List<Fragment> fragments = new ArrayList<>();
        int stop = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
        if (start > 0) {
            fragments.add(new Fragment(ELLIPSIS, false));
        }
        for (int at = start; at < stop; ) {
            boolean marked = marks.get(at);
            int next = marked ? marks.nextClearBit(at) : marks.nextSetBit(at);
            int until = next < 0 ? stop : Math.min(next, stop);
            fragments.add(new Fragment(text.substring(at, until), marked));
            at = until;
        }
        if (stop < text.length()) {
            fragments.add(new Fragment(ELLIPSIS, false));
        }
        return List.copyOf(fragments);
    }
}
