package org.mingjing.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decision document's number in its one normal spelling. There is no national pattern; what is told apart are the letters
 * (明综执罚决), the year and the serial number, in whatever order, brackets and width they were written.
 *
 * @param prefix all letters, folded, without 第 号 字; may be empty
 * @param year 0 where there is none
 * @param serial digits without leading zeros, several joined by a hyphen; may be empty
 */
public record DocumentNumber(String prefix, int year, String serial) {

    private static final int LONGEST = 100;
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String OPEN = "[〔\\[【(\\uFE5D〈<{]";
    private static final String CLOSE = "[〕\\]】)\\uFE5E〉>}]";
    private static final Pattern IN_BRACKETS = Pattern.compile(OPEN + "\\s{0,3}" + YEAR + "\\s{0,3}" + CLOSE);
    private static final Pattern IN_TEXT =
            Pattern.compile("([\\p{IsHan}a-z]{2,24})\\s{0,3}(?:" + OPEN + "\\s{0,3}" + YEAR
                    + "\\s{0,3}" + CLOSE + "\\s{0,3}(?:[\\p{IsHan}]{0,6}第)?|(?<=字)" + YEAR + "\\s{0,3}第)\\s{0,3}"
                    + "(\\d{1,9}(?:-\\d{1,9})?)\\s{0,3}号?");

    private static final Pattern LOOSE = Pattern.compile("[\\p{IsHan}a-z0-9\\s〔〕\\[\\]【】()〈〉<>{}\\uFE5D\\uFE5E-]+");

    /** Words after which a number's own letters begin. */
    private static final Pattern LEAD =
            Pattern.compile(".*(?:依据|根据|按照|作出|决定书|告知书|通知书|文书|文号|编号|撤销|变更|履行|送达|收到|见|为|的|与|和|及|对|以|按|由|在|案)");

    /**
     * A number found in running text.
     *
     * @param start where it begins in the text, in chars
     * @param end after its last char
     */
    public record Mention(int start, int end, DocumentNumber number) {

        /** The same place read with fewer letters in front, longest first, this one left out: where text runs into the number. */
        public List<Mention> narrower() {
            List<Mention> narrower = new ArrayList<>();
            for (int cut = 1; cut <= number.prefix.length() - 2; cut++) {
                narrower.add(new Mention(
                        start + cut,
                        end,
                        new DocumentNumber(number.prefix.substring(cut), number.year, number.serial)));
            }
            return narrower;
        }
    }

    /** The key under which two spellings of a number are the same: {@code 明综执罚决|2026|123}. */
    public static String key(String number) {
        return of(number).key();
    }

    /** Reads any text as a number; what it lacks is empty. At most 100 chars are read. */
    public static DocumentNumber of(String number) {
        String folded = Fold.of(number.length() > LONGEST ? number.substring(0, LONGEST) : number);
        StringBuilder prefix = new StringBuilder();
        List<String> digits = new ArrayList<>();
        int year = 0;
        Matcher bracketed = IN_BRACKETS.matcher(folded);
        if (bracketed.find()) {
            year = Integer.parseInt(bracketed.group(1));
            folded = folded.substring(0, bracketed.start()) + " " + folded.substring(bracketed.end());
        }
        for (String part : folded.split("(?<=\\d)(?!\\d)|(?<!\\d)(?=\\d)")) {
            if (part.isEmpty() || part.charAt(0) < '0' || part.charAt(0) > '9') {
                part.chars()
                        .filter(c -> Runs.isWord((char) c) && "第号字".indexOf(c) < 0)
                        .forEach(c -> prefix.append((char) c));
            } else if (year == 0 && part.matches(YEAR)) {
                year = Integer.parseInt(part);
            } else {
                digits.add(part.replaceFirst("^0+(?=.)", ""));
            }
        }
        return new DocumentNumber(prefix.toString(), year, String.join("-", digits));
    }

    /** The numbers that a text mentions, in order. Letters in front are taken up to a word that usually introduces a number. */
    public static List<Mention> find(String text) {
        List<Mention> mentions = new ArrayList<>();
        String folded = Fold.of(text);
        Matcher matcher = IN_TEXT.matcher(folded);
        while (matcher.find()) {
            String letters = matcher.group(1);
            Matcher lead = LEAD.matcher(letters);
            int start = matcher.start() + (lead.lookingAt() && lead.end() <= letters.length() - 2 ? lead.end() : 0);
            mentions.add(new Mention(start, matcher.end(), of(folded.substring(start, matcher.end()))));
        }
        return mentions;
    }

    /** The number that begins exactly at {@code start} of folded text. */
    static Optional<Mention> at(String folded, int start) {
        Matcher matcher = IN_TEXT.matcher(folded).region(start, folded.length());
        return matcher.lookingAt()
                ? Optional.of(new Mention(start, matcher.end(), of(folded.substring(start, matcher.end()))))
                : Optional.empty();
    }

    /**
     * Folded text that is a number and nothing else, its parts in any order ({@code 2026 123 明综执罚}, {@code (2026)123}).
     */
    static Optional<DocumentNumber> loose(String folded) {
        if (folded.length() > LONGEST || !LOOSE.matcher(folded).matches()) {
            return Optional.empty();
        }
        DocumentNumber number = of(folded);
        return number.isComplete() && number.prefix.length() <= 24 ? Optional.of(number) : Optional.empty();
    }

    /** Such as {@code 明综执罚决|2026|123}. */
    public String key() {
        return prefix + '|' + (year == 0 ? "" : year) + '|' + serial;
    }

    boolean isComplete() {
        return year != 0 && !serial.isEmpty();
    }
}
