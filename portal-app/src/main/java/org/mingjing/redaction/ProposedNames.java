package org.mingjing.redaction;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mingjing.redaction.NameReader.Name;

/** What the language model takes for names: hidden where the sentence treats it as a person, else proposed to the desk. */
final class ProposedNames {

    private static final Pattern OFFICER =
            Pattern.compile("(?:执法人员|办案人员|承办人|检查人员|调查人员|办案人|执法队员|调查人|检查人|审核人|记录人)[^。;\\n]{0,14}$");
    private static final Pattern NEAR_PLACE = Pattern.compile("[\\u4e00-\\u9fff]{0,2}(?:路|街|巷|弄|大道)");

    private ProposedNames() {}

    static void judge(Passage passage, CaseFile caseFile, int at, int length, Consumer<Hit> found) {
        var text = passage.text();
        var word = text.substring(at, at + length);
        int surname = Surnames.lengthIn(word);
        boolean fits = surname > 0 && length > surname && length <= surname + 2 && word.indexOf('某') < 0;
        if (!fits
                || straddles(passage, caseFile, at, length)
                || passage.isGuarded(at, at + length)
                || caseFile.people().isKept(word)
                || caseFile.people().hidden().contains(word)
                || NameClues.PLACE
                        .matcher(text)
                        .region(at + length, text.length())
                        .lookingAt()
                || NameClues.BUSINESS
                        .matcher(text)
                        .region(at + length, text.length())
                        .lookingAt()
                || passage.precededBy(OFFICER, at, 24)) {
            return;
        }
        boolean person = NameClues.evidence(text, at + length) || NameClues.ADDRESSED.endingAt(text, at) > 0;
        if (person) {
            caseFile.people().add(word);
        } else {
            doubt(passage, caseFile, new Name(at, at + length, word, 0, true, false), found);
        }
    }

    /** Whether a proposal cuts through a number, a role, an ordinary word or a name that is known. */
    private static boolean straddles(Passage passage, CaseFile caseFile, int at, int length) {
        var text = passage.text();
        if (at == 0) {
            return false;
        }
        boolean word = NameReader.hanzi(text.charAt(at - 1)) && Lexicon.ordinaryWord(text.substring(at - 1, at + 1));
        int role = Roles.lastEnd(text, at, at + length - 1);
        return word
                || role > 0
                || Character.isDigit(text.charAt(at - 1))
                || cuts(text, caseFile.people().hidden(), at, length)
                || cuts(text, caseFile.people().kept(), at, length);
    }

    private static boolean cuts(String text, Set<String> names, int at, int length) {
        for (var name : names) {
            for (int from = Math.max(0, at - name.length() + 1); from < at + length; from++) {
                if (text.startsWith(name, from) && (from != at || name.length() != length)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Proposes a name that the rules doubt. */
    static void doubt(Passage passage, CaseFile caseFile, Name name, Consumer<Hit> found) {
        boolean place = "路街巷弄道".indexOf(name.name().charAt(name.name().length() - 1)) >= 0
                || NEAR_PLACE
                        .matcher(passage.text())
                        .region(name.end(), passage.text().length())
                        .lookingAt();
        if (caseFile.settings().proposals() && name.listed() && !place && !Lexicon.ordinaryWord(name.name())) {
            var hit = passage.hit(
                    name.start(), name.end(), FindingKind.PERSON_NAME, Surnames.masked(name.name()), "doubtful-name");
            found.accept(new Hit(hit.start(), hit.end(), hit.kind(), hit.replacement(), hit.rule(), false));
        }
    }
}
