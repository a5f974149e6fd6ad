package org.mingjing.redaction;

import java.util.Arrays;
import java.util.List;
import org.mingjing.shared.PartyKind;

/** Marks what must stay as it is: the organisation's own name, codes, statutes, document numbers. */
final class Guards {

    private static final Probe STATUTE = Probe.of("《", "《[^《》]{1,120}》");
    private static final Probe DOCUMENT =
            Probe.of("[〔(", "[\\[〔(]\\s?(?:19|20)[0-9]{2}\\s?[\\]〕)]\\s?第?\\s?[0-9]{1,8}\\s?号");
    private static final Probe USCC =
            Probe.of(Probe.DIGITS + Probe.LETTERS, "(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])");
    private static final Probe CODE =
            Probe.of("信组注登许执", "(?:信用代码|组织机构代码|注册号|登记号|登记证号|许可证编?号|许可证|执照)[^0-9A-Z,。;]{0,8}[0-9A-Z\\-]{8,24}");
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Guards() {}

    static void set(Passage passage, Subject subject) {
        for (var probe : List.of(STATUTE, DOCUMENT, CODE)) {
            passage.each(probe, m -> {
                passage.guarded().set(m.start(), m.end());
                return true;
            });
        }
        passage.each(USCC, m -> {
            if (isUscc(m.group()) && !ResidentIdFinder.possible(m.group())) {
                passage.guarded().set(m.start(), m.end());
            }
            return true;
        });
        if (subject.kind() != PartyKind.NATURAL_PERSON && !People.isPersonal(subject)) {
            var name = Folded.compact(subject.party()).text();
            if (name.length() > 3) {
                guard(passage, name);
            }
        }
    }

    private static void guard(Passage passage, String compactName) {
        var origin = passage.folded().origin();
        passage.eachOccurrence(compactName, (start, end) -> {
            int from = Arrays.binarySearch(origin, start);
            int to = Arrays.binarySearch(origin, end - 1);
            if (from >= 0 && to >= from) {
                passage.guarded().set(from, to + 1);
            }
        });
    }

    /** By its letters, else by its check character; all-digit strings that could be resident IDs are not taken for codes. */
    static boolean isUscc(String code) {
        boolean letters = code.substring(0, 17).chars().anyMatch(c -> c >= 'A');
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return letters
                || (code.startsWith("9") || code.startsWith("11") || code.startsWith("12"))
                        && ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}
