package org.mingjing.redaction;

import java.util.regex.Pattern;

/** Names in parts with dots between them (阿卜杜拉·买买提): where they begin and end. */
final class DottedNames {

    private static final Pattern DOTTED =
            Pattern.compile("[\\u3400-\\u9fff]{1,8}(?:\\s?·\\s?[\\u3400-\\u9fff]{1,8}){1,4}");

    private DottedNames() {}

    static void find(Passage passage, CaseFile caseFile) {
        var text = passage.text();
        if (text.indexOf('·') >= 0) {
            passage.each(DOTTED, 0, text.length(), m -> dotted(passage, caseFile, m.start(), m.end()));
        }
    }

    private static boolean dotted(Passage passage, CaseFile caseFile, int from, int to) {
        var text = passage.text();
        int firstDot = text.indexOf('·', from);
        int lastDot = text.lastIndexOf('·', to - 1);
        int start = firstDot;
        int afterRole = Roles.lastEnd(text, from, firstDot - 1);
        if (afterRole >= from) {
            start = afterRole;
        } else {
            while (start > from
                    && (Character.isWhitespace(text.charAt(start - 1))
                            || NameReader.transliterates(text.charAt(start - 1)))) {
                start--;
            }
            if (start == firstDot) {
                return true;
            }
        }
        int end = lastDot + 1;
        while (end < to && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        int first = end;
        while (end < to && end - first < 8 && (end == first || goesOn(text, end))) {
            end++;
        }
        var name = People.name(text.substring(start, end));
        if (!caseFile.people().isKept(name)) {
            caseFile.people().add(name);
        }
        return true;
    }

    private static boolean goesOn(String text, int at) {
        return NameReader.transliterates(text.charAt(at))
                || !NameReader.endsBefore(text, at)
                        && "时后前".indexOf(text.charAt(at)) < 0
                        && !(at + 2 <= text.length() && Lexicon.ordinaryWord(text.substring(at, at + 2)));
    }
}
