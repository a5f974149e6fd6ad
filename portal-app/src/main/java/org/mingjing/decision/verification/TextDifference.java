package org.mingjing.decision.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.decision.verification.Run.Kind;

/**
 * What differs between two texts, in as few words as may be (Myers, “An O(ND) Difference Algorithm”, 1986). A word is a run of Latin
 * letters, a number, or one other character.
 */
final class TextDifference {

    /** Beyond so many words that differ, what lies between the common ends counts as different altogether. */
    private static final int MOST = 1_000;

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+|[0-9][0-9.,]*|\\X", Pattern.DOTALL);

    private final List<String> file;
    private final List<String> published;

    private TextDifference(List<String> file, List<String> published) {
        this.file = file;
        this.published = published;
    }

    /** Everything, in order; where a place differs, the file's words come first. */
    static List<Run> between(String file, String published) {
        return new TextDifference(words(file), words(published)).runs();
    }

    /** The same with no more than so many characters around each difference. */
    static List<Run> excerpt(List<Run> runs, int around) {
        List<Run> excerpt = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean first = i == 0;
            boolean last = i == runs.size() - 1;
            int length = run.text().length();
            if (run.kind() != Kind.BOTH || length <= (first || last ? around : 2 * around)) {
                excerpt.add(run);
                continue;
            }
            if (!first) {
                excerpt.add(new Run(Kind.BOTH, run.text().substring(0, cut(run.text(), around))));
            }
            excerpt.add(new Run(Kind.GAP, ""));
            if (!last) {
                excerpt.add(new Run(Kind.BOTH, run.text().substring(cut(run.text(), length - around))));
            }
        }
        return excerpt;
    }

    /** Never between the halves of a character. */
    private static int cut(String text, int at) {
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private List<Run> runs() {
        int start = 0;
        int ends = Math.min(file.size(), published.size());
        while (start < ends && file.get(start).equals(published.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < ends - start
                && file.get(file.size() - 1 - tail).equals(published.get(published.size() - 1 - tail))) {
            tail++;
        }
        Writer runs = new Writer();
        runs.add(Kind.BOTH, file.subList(0, start));
        middle(file.subList(start, file.size() - tail), published.subList(start, published.size() - tail), runs);
        runs.add(Kind.BOTH, file.subList(file.size() - tail, file.size()));
        return runs.done();
    }

    private static void middle(List<String> one, List<String> other, Writer runs) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] a = numbered(one, numbers);
        int[] b = numbered(other, numbers);
        List<int[]> steps = steps(a, b);
        int x = 0;
        int y = 0;
        for (int[] same : steps) {
            runs.add(Kind.FILE, one.subList(x, same[0]));
            runs.add(Kind.PUBLISHED, other.subList(y, same[1]));
            runs.add(Kind.BOTH, one.subList(same[0], same[0] + 1));
            x = same[0] + 1;
            y = same[1] + 1;
        }
        runs.add(Kind.FILE, one.subList(x, one.size()));
        runs.add(Kind.PUBLISHED, other.subList(y, other.size()));
    }

    private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
                .toArray();
    }

    /** Pairs of places that say the same, in order; none where too much differs. */
    private static List<int[]> steps(int[] a, int[] b) {
        int most = Math.min(MOST, a.length + b.length);
        int[] reach = new int[2 * most + 3];
        int middle = most + 1;
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(java.util.Arrays.copyOfRange(reach, middle - d - 1, middle + d + 2));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || k != d && reach[middle + k - 1] < reach[middle + k + 1];
                int x = down ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                int y = x - k;
                while (x < a.length && y < b.length && a[x] == b[y]) {
                    x++;
                    y++;
                }
                reach[middle + k] = x;
                if (x >= a.length && y >= b.length) {
                    return back(trace, a.length, b.length);
                }
            }
        }
        return List.of();
    }

    private static List<int[]> back(List<int[]> trace, int endX, int endY) {
        List<int[]> same = new ArrayList<>();
        int x = endX;
        int y = endY;
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] reach = trace.get(d);
            int middle = d + 1;
            int k = x - y;
            boolean down = k == -d || k != d && reach[middle + k - 1] < reach[middle + k + 1];
            int beforeK = down ? k + 1 : k - 1;
            int beforeX = d == 0 ? 0 : reach[middle + beforeK];
            int beforeY = d == 0 ? 0 : beforeX - beforeK;
            while (x > beforeX && y > beforeY) {
                x--;
                y--;
                same.add(new int[] {x, y});
            }
            x = beforeX;
            y = beforeY;
        }
        Collections.reverse(same);
        return same;
    }

    /** Joins what belongs together; two characters between differences are read more easily as part of them. */
    private static final class Writer {

        private static final int SHORT = 2;

        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder inFile = new StringBuilder();
        private final StringBuilder inPublished = new StringBuilder();
        private final StringBuilder both = new StringBuilder();

        void add(Kind kind, List<String> words) {
            if (words.isEmpty()) {
                return;
            }
            String text = String.join("", words);
            if (kind == Kind.BOTH) {
                both.append(text);
                return;
            }
            boolean open = !inFile.isEmpty() || !inPublished.isEmpty();
            if (open && both.length() <= SHORT) {
                inFile.append(both);
                inPublished.append(both);
            } else {
                close();
                if (!both.isEmpty()) {
                    runs.add(new Run(Kind.BOTH, both.toString()));
                }
            }
            both.setLength(0);
            (kind == Kind.FILE ? inFile : inPublished).append(text);
        }

        private void close() {
            if (!inFile.isEmpty()) {
                runs.add(new Run(Kind.FILE, inFile.toString()));
            }
            if (!inPublished.isEmpty()) {
                runs.add(new Run(Kind.PUBLISHED, inPublished.toString()));
            }
            inFile.setLength(0);
            inPublished.setLength(0);
        }

        List<Run> done() {
            close();
            if (!both.isEmpty()) {
                runs.add(new Run(Kind.BOTH, both.toString()));
            }
            return runs;
        }
    }
}
