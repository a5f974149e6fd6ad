package org.mingjing.redaction;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mingjing.redaction.NameReader.Name;
import org.mingjing.shared.PartyKind;

/**
 * Finds out who is named: by the role before a name, by what stands after one (男, 身份证号, 住…), by lists, and by
 * what the language model proposes where the sentence treats it as a person. Names found go to {@link People} and are
 * hidden wherever they occur; doubtful ones are proposed.
 */
final class NameFinder implements Finder {

    private static final int SELDOM = 300;
    private static final Pattern NEXT_IN_LIST = Pattern.compile("\\s?[、和与及]\\s?");

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        var text = passage.text();
        var proposals = new Proposals(text);
        DottedNames.find(passage, caseFile);
        Roles.each(text, role -> byRole(passage, caseFile, proposals, role, found));
        passage.each(NameClues.BEFORE, m -> NamesByParticulars.find(passage, caseFile, proposals, m.start()));
        for (int at = 1; at < text.length(); at++) {
            if (NameClues.STATEMENTS.startingAt(text, at) > 0) {
                NamesByParticulars.find(passage, caseFile, proposals, at);
            }
            if (NameClues.ACTS.startingAt(text, at) > 0) {
                proposals.read(at - 1);
            } else if (NameClues.ADDRESSED.endingAt(text, at) > 0 || NameClues.mentions(text, at)) {
                proposals.read(at);
            }
        }
        proposals.names().forEach((at, length) -> ProposedNames.judge(passage, caseFile, at, length, found));
    }

    private static void byRole(
            Passage passage, CaseFile caseFile, Proposals proposals, Roles.Place role, Consumer<Hit> found) {
        if (role.officer()) {
            return;
        }
        var name = NameReader.read(passage.text(), role.end(), proposals);
        if (name == null || passage.isGuarded(name.start(), name.end())) {
            return;
        }
        boolean representative = (role.role().startsWith("法定代表") || role.role().startsWith("法人"))
                && caseFile.subject().kind() == PartyKind.ORGANISATION;
        if (representative) {
            return;
        }
        if (!credible(passage.text(), name, role, proposals)) {
            ProposedNames.doubt(passage, caseFile, name, found);
            return;
        }
        if (caseFile.people().isKept(name.name())) {
            if (role.secret()) {
                found.accept(passage.hit(
                        name.start(),
                        name.end(),
                        FindingKind.PERSON_NAME,
                        caseFile.people().shown(name.name()),
                        "secret-role"));
            }
            return;
        }
        caseFile.people().add(name.name());
        list(passage, caseFile, name, proposals);
    }

    private static void list(Passage passage, CaseFile caseFile, Name first, Proposals proposals) {
        var next = NEXT_IN_LIST.matcher(passage.text());
        int end = first.end();
        while (next.region(end, passage.text().length()).lookingAt()) {
            var name = NameReader.read(passage.text(), next.end(), proposals);
            if (name == null || name.edge() < 2 || name.word() || NameReader.surnameOf(name.name()) == 0) {
                return;
            }
            if (!caseFile.people().isKept(name.name())) {
                caseFile.people().add(name.name());
            }
            end = name.end();
        }
    }

    private static boolean credible(String text, Name name, Roles.Place role, Proposals proposals) {
        boolean firm = role.firm();
        if (NameClues.evidence(text, name.end())) {
            return name.listed() || !name.word() || firm;
        }
        if (name.edge() < 3
                        && NameClues.PLACE
                                .matcher(text)
                                .region(name.end(), text.length())
                                .lookingAt()
                || name.edge() < 2
                        && NameClues.BUSINESS
                                .matcher(text)
                                .region(name.end(), text.length())
                                .lookingAt()) {
            return false;
        }
        if (name.edge() < 3
                && !NameReader.follows(text, name.end())
                && Lexicon.wordAcross(text, name.start(), name.end())) {
            return false;
        }
        if (name.listed() && !name.word()) {
            return true;
        }
        boolean agreed = proposals.at(name.start()) == name.name().length();
        if (name.listed()) {
            return agreed || firm && name.edge() == 3 || oddTail(name) || shortName(text, name, role);
        }
        if (NameReader.surnameOf(name.name()) > 0 && name.edge() >= 1 && !role.weak() && !name.word()) {
            return true;
        }
        boolean foreign = name.name().chars().allMatch(c -> NameReader.transliterates((char) c));
        return !name.word() && (name.edge() == 3 || name.edge() == 2 && (firm || agreed || foreign || !role.weak()));
    }

    /** 证人余辉证实: a noun, but after a role that nothing else follows than a name. */
    private static boolean shortName(String text, Name name, Roles.Place role) {
        return !role.weak()
                && NameReader.follows(text, name.end())
                && name.name().length() == 2
                && !Lexicon.verb(name.name());
    }

    /** 方向阳, 高招娣: a word, then a character that stands alone too seldom to be the next word. */
    private static boolean oddTail(Name name) {
        return name.edge() >= 2
                && name.name().length() == 3
                && Lexicon.frequency(name.name().substring(2)) < SELDOM;
    }
}
