package org.mingjing.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** What of a decision may complete someone's typing: streets, and the names of organisations and shops; never of a person. */
final class Completions {

    private static final int LONGEST_SOUND = 24;
    /** Up to this many characters, what stands as a shop's name may be its owner's. */
    private static final int SHORTEST_SHOP = 5;

    private static final Pattern STREET =
            Pattern.compile("(?<=[于在至沿到、,，])([\\p{IsHan}]{2,5}?(?:大道|路|街|巷)|[\\p{IsHan}]{2,5}?[东西南北中]路)(?![道段边面灯口])");
    private static final Pattern NO_STREET = Pattern.compile(".*(?:道路|公路|马路|线路|铁路|网路|该路|本路|一路|街路|某.*|未经.*|擅自.*)");

    private Completions() {}

    static void addTo(Document document, DecisionDocument d) {
        for (String street : streets(d.facts())) {
            document.add(new StringField(Fields.STREET, street, Field.Store.NO));
        }
        if (mayBeNamed(d)) {
            document.add(new StringField(Fields.ORGANISATION, d.party(), Field.Store.NO));
            document.add(new SortedDocValuesField(Fields.ORGANISATION, new BytesRef(d.party())));
            for (String sound : sounds(Fold.of(d.party()))) {
                document.add(new StringField(Fields.SOUND, sound, Field.Store.NO));
            }
        }
    }

    private static boolean mayBeNamed(DecisionDocument d) {
        return switch (d.partyKind()) {
            case "ORGANISATION" -> !d.party().isBlank() && d.party().length() <= 100;
            case "SOLE_TRADER" ->
                d.party().length() >= SHORTEST_SHOP && d.party().length() <= 100;
            default -> false;
        };
    }

    static Set<String> streets(String facts) {
        Set<String> streets = new LinkedHashSet<>();
        Matcher matcher = STREET.matcher(facts);
        while (matcher.find()) {
            String street = matcher.group(1);
            if (!NO_STREET.matcher(street).matches()) {
                streets.add(street);
            }
        }
        return streets;
    }

    private static Set<String> sounds(String folded) {
        List<String> syllables = Pinyin.syllables(folded);
        Set<String> sounds = new LinkedHashSet<>();
        for (int from = 0; from < syllables.size(); from++) {
            StringBuilder whole = new StringBuilder();
            StringBuilder initials = new StringBuilder();
            for (String syllable : syllables.subList(from, Math.min(syllables.size(), from + LONGEST_SOUND))) {
                whole.append(syllable);
                initials.append(syllable.charAt(0));
            }
            sounds.add(cut(whole));
            sounds.add(cut(initials));
        }
        return sounds;
    }

    private static String cut(CharSequence sound) {
        return sound.subSequence(0, Math.min(sound.length(), LONGEST_SOUND)).toString();
    }
}
