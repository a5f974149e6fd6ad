package org.mingjing.decision.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.shared.PartyKind;

/** The kinds of offence, drawn by weight. */
final class OffenceKinds {

    private static final Map<String, PartyKind> LETTERS =
            Map.of("O", PartyKind.ORGANISATION, "S", PartyKind.SOLE_TRADER, "N", PartyKind.NATURAL_PERSON);

    private final List<OffenceKind> kinds = new ArrayList<>();
    private final int total;

    OffenceKinds(List<String> lines, Phrases phrases) {
        Map<String, String> fields = new HashMap<>();
        List<Phrase> facts = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("== ")) {
                close(fields, facts, phrases);
                fields.put("name", line.substring(3).strip());
            } else if (line.startsWith("- ")) {
                facts.add(Phrases.phrase(line.substring(2).strip()));
            } else {
                int space = line.indexOf(' ');
                fields.put(line.substring(0, space), line.substring(space + 1).strip());
            }
        }
        close(fields, facts, phrases);
        total = kinds.stream().mapToInt(OffenceKind::weight).sum();
    }

    OffenceKind draw(SplittableRandom random) {
        int left = random.nextInt(total);
        for (OffenceKind kind : kinds) {
            left -= kind.weight();
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("weights don't add up");
    }

    List<OffenceKind> all() {
        return List.copyOf(kinds);
    }

    private void close(Map<String, String> fields, List<Phrase> facts, Phrases phrases) {
        if (fields.isEmpty()) {
            return;
        }
        String name = need(fields, "name");
        facts.forEach(phrases::check);
        Map<PartyKind, Integer> parties = new EnumMap<>(PartyKind.class);
        for (String cell : need(fields, "who").split(" ")) {
            parties.put(party(cell), Integer.parseInt(cell.substring(1)));
        }
        Map<PartyKind, OffenceKind.Range> fines = new EnumMap<>(PartyKind.class);
        for (String cell : need(fields, "fine").split(" ")) {
            String[] ends = cell.substring(1).split("-");
            fines.put(party(cell), new OffenceKind.Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        List<OffenceKind.Outcome> outcomes = new ArrayList<>();
        for (String outcome : need(fields, "outcome").split("; *")) {
            String[] words = outcome.split(" ");
            List<PenaltyKind> penalties = new ArrayList<>();
            for (int i = 1; i < words.length; i++) {
                penalties.add(PenaltyKind.valueOf(words[i]));
            }
            outcomes.add(new OffenceKind.Outcome(Integer.parseInt(words[0]), List.copyOf(penalties)));
        }
        if (!fines.keySet().containsAll(parties.keySet()) || facts.size() < 3) {
            throw new IllegalStateException("incomplete: " + name);
        }
        kinds.add(new OffenceKind(
                name,
                OffenceKind.Field.valueOf(need(fields, "field")),
                Integer.parseInt(need(fields, "weight")),
                need(fields, "trade"),
                parties,
                fines,
                List.copyOf(outcomes),
                need(fields, "law"),
                need(fields, "order"),
                fields.getOrDefault("licence", ""),
                fields.getOrDefault("goods", ""),
                new Phrase.Choice(List.copyOf(facts))));
        fields.clear();
        facts.clear();
    }

    private static PartyKind party(String cell) {
        PartyKind kind = LETTERS.get(cell.substring(0, 1));
        if (kind == null) {
            throw new IllegalStateException("no kind of party: " + cell);
        }
        return kind;
    }

    private static String need(Map<String, String> fields, String key) {
        String value = fields.get(key);
        if (value == null) {
            throw new IllegalStateException(key + " is missing in " + fields.get("name"));
        }
        return value;
    }
}
