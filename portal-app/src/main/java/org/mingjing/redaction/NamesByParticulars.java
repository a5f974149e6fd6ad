package org.mingjing.redaction;

import java.util.regex.Pattern;

/** Names that end where particulars (男, 身份证号, 住…) or a statement (的证言) begin. */
final class NamesByParticulars {

    private static final Pattern LIVES = Pattern.compile("\\s?[,(]?\\s?住");
    private static final Words WITNESSED = Words.of("的证言|的证人证言|的证词");
    private static final String UNITS = "时分万元项石单车牛米支";

    private NamesByParticulars() {}

    /** The name that ends at an offset: up to six characters before it, spaces among them; a role bounds it. */
    static boolean find(Passage passage, CaseFile caseFile, Proposals proposals, int to) {
        var text = passage.text();
        int from = to;
        int letters = 0;
        int at = to;
        while (at > 0 && letters < 6) {
            if (NameReader.hanzi(text.charAt(at - 1))) {
                from = --at;
                letters++;
            } else if (Character.isWhitespace(text.charAt(at - 1)) && letters > 0 && at == from) {
                at--;
            } else {
                break;
            }
        }
        boolean bounded = from == 0 || !NameReader.hanzi(text.charAt(from - 1));
        int role = Roles.lastEnd(text, from, to - 2);
        if (role > 0) {
            from = role;
            bounded = true;
        }
        if (from > 0 && Character.isDigit(text.charAt(from - 1)) && UNITS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        boolean strong = bounded
                || text.charAt(to) != '的'
                        && !LIVES.matcher(text).region(to, text.length()).lookingAt();
        if (!strong) {
            proposals.read(to - 1);
            from = Math.max(from, to - 4);
            while (from < to && proposals.at(from) != to - from) {
                from++;
            }
        }
        if (!bySpan(passage, caseFile, from, to, 4, bounded) && bounded && to - from > 4) {
            bySpan(passage, caseFile, from, to, to - from, true);
        }
        return true;
    }

    private static boolean bySpan(Passage passage, CaseFile caseFile, int from, int to, int longest, boolean bounded) {
        var text = passage.text();
        for (int length = Math.min(longest, to - from); length >= 2; length--) {
            int at = to - length;
            var name = People.name(text.substring(at, to));
            int surname = bounded && at == from ? NameReader.surnameOf(name) : Surnames.lengthIn(name);
            boolean fits = surname > 0 && name.length() > surname && name.length() <= surname + 2;
            boolean joined = length > 2 && "和与同及由向系是对为跟".indexOf(name.charAt(0)) >= 0;
            if (fits && !joined && name.indexOf('某') < 0 && !passage.isGuarded(at, to)) {
                boolean witness = bounded && at == from && WITNESSED.startingAt(text, to) > 0 && !Lexicon.verb(name);
                if ((witness || !Lexicon.ordinaryWord(name))
                        && !caseFile.people().isKept(name)) {
                    caseFile.people().add(name);
                }
                return true;
            }
        }
        return false;
    }
}
