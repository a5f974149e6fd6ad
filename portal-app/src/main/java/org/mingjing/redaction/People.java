package org.mingjing.redaction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.mingjing.shared.PartyKind;

/**
 * The persons of one decision and the form in which each is shown. The person of the row has the plain form (张某);
 * a second one of the same family name becomes 张某甲, a third 张某乙.
 */
final class People {

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private final NameProfile profile;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    People(Subject subject, NameProfile profile) {
        this.profile = profile;
        var operator = subject.legalRepresentative() == null ? "" : name(subject.legalRepresentative());
        boolean personal = isPersonal(subject);
        if (personal) {
            row(name(subject.party()));
        }
        if (!operator.isEmpty()) {
            if (subject.kind() == PartyKind.ORGANISATION) {
                kept.add(operator);
            } else {
                row(operator);
            }
        }
    }

    /** A natural person, or a sole trader without a shop's name. */
    static boolean isPersonal(Subject subject) {
        return subject.kind() == PartyKind.NATURAL_PERSON
                || subject.kind() == PartyKind.SOLE_TRADER
                        && subject.legalRepresentative() != null
                        && name(subject.legalRepresentative()).equals(name(subject.party()));
    }

    static String name(String written) {
        return Folded.compact(written).text();
    }

    private void row(String name) {
        if (profile == NameProfile.FULL || name.contains("某")) {
            kept.add(name);
        } else if (name.length() > 1) {
            add(name);
            shown(name);
        }
    }

    boolean isKept(String name) {
        return kept.contains(name);
    }

    /** Names that stay: an organisation's legal representative, or a party under {@link NameProfile#FULL}. */
    Set<String> kept() {
        return kept;
    }

    /** From now on hidden wherever it occurs. */
    void add(String name) {
        hidden.add(name);
    }

    Set<String> hidden() {
        return hidden;
    }

    /** The public form of a name, given out in the order of asking. */
    String shown(String name) {
        return shown.computeIfAbsent(name, this::form);
    }

    private String form(String name) {
        var base = profile == NameProfile.NONE ? "某某" : Surnames.masked(name);
        int n = used.merge(base, 1, Integer::sum);
        if (n == 1) {
            return base;
        }
        return base + (n - 2 < STEMS.length() ? STEMS.substring(n - 2, n - 1) : String.valueOf(n - 1));
    }
}
