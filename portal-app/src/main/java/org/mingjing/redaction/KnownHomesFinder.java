package org.mingjing.redaction;

import java.util.function.Consumer;

/** The private addresses already known, wherever they or their tails recur; and the secrets of the row. */
final class KnownHomesFinder implements Finder {

    @Override
    public void find(Passage passage, CaseFile caseFile, Consumer<Hit> found) {
        for (var home : caseFile.homes().written()) {
            passage.eachOccurrence(
                    home,
                    (start, end) -> found.accept(
                            new Hit(start, end, FindingKind.ADDRESS, shown(home, caseFile), "known-home", true)));
        }
        var subject = caseFile.subject();
        if (subject.idNumber() != null) {
            secret(passage, subject.idNumber(), FindingKind.RESIDENT_ID, caseFile, found);
        }
        for (var secret : subject.otherSecrets()) {
            secret(passage, secret, FindingKind.OTHER_ID, caseFile, found);
        }
    }

    /** A tail that begins with its street keeps the street: an offence there is coarsened, not hidden. */
    private static String shown(String home, CaseFile caseFile) {
        return Places.street(home).orElse(caseFile.addressMask());
    }

    private static void secret(
            Passage passage, String secret, FindingKind kind, CaseFile caseFile, Consumer<Hit> found) {
        var needle = Folded.compact(secret).text();
        if (needle.length() > 1) {
            passage.eachOccurrence(
                    needle,
                    (start, end) ->
                            found.accept(new Hit(start, end, kind, caseFile.numberMask(), "secret-of-the-row", true)));
        }
    }
}
