package org.mingjing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.decision.demo.DemoDecisions;
import org.mingjing.shared.PartyKind;

/**
 * The demo's decisions, in whose texts every name is known: by the rules that made it, and by the places where the templates
 * put one. What else is hidden as a name is a mistake; what is told at such a place must be hidden.
 */
class TakeNoOrdinaryWordForANameTest {

    private static final int DECISIONS = 2000;
    private static final Pattern SLOT = Pattern.compile(
            "(?<before>[\\u4e00-\\u9fff、，（“]{0,6})\\{(?:witness|informant|person|boss)\\}(?<after>[\\u4e00-\\u9fff、，（；。]{0,4})");
    private static final String NAME = "(?<name>[\\u4e00-\\u9fff]{2,4})";

    private final Redactor redactor = new Redactor(RedactionSettings.defaults());
    private final Set<String> family = words("family");
    private final Set<String> given = given();
    private final List<Pattern> places = places();

    @Test
    void whatIsHiddenAsANameIsOneAndNamesInTheirPlacesAreHidden() {
        var mistakes = new TreeSet<String>();
        var leaks = new TreeSet<String>();
        int wrong = 0;
        int right = 0;
        int told = 0;
        int hidden = 0;
        for (var decision : DemoDecisions.of(20260101, DECISIONS, LocalDate.of(2026, 11, 21))
                .toList()) {
            var texts = texts(decision);
            var redaction = redactor.redact(subject(decision), texts);
            for (var finding : redaction.findings()) {
                if (finding.kind() == FindingKind.PERSON_NAME && finding.applied()) {
                    var text = Objects.requireNonNull(texts.get(finding.field()));
                    if (name(text.substring(finding.start(), finding.end()))) {
                        right++;
                    } else {
                        wrong++;
                        mistakes.add(around(text, finding.start(), finding.end()));
                    }
                }
            }
            for (var field : texts.entrySet()) {
                var shown = redaction.publicText(field.getKey());
                for (var name : told(field.getValue(), decision)) {
                    told++;
                    if (shown.contains(name)) {
                        leaks.add(name + " in " + shown);
                    } else {
                        hidden++;
                    }
                }
            }
        }
        System.out.printf(
                "demo texts: %d names hidden, %d mistakes; %d of %d told names hidden%n", right, wrong, hidden, told);
        mistakes.forEach(m -> System.out.println("mistake " + m));
        leaks.stream().limit(20).forEach(l -> System.out.println("leak " + l));
        assertThat(right / (double) (right + wrong)).isGreaterThanOrEqualTo(0.995);
        assertThat(hidden / (double) told).isGreaterThanOrEqualTo(0.995);
    }

    private Set<String> told(String text, OriginalDecision decision) {
        var told = new HashSet<String>();
        for (var place : places) {
            var matcher = place.matcher(text);
            while (matcher.find()) {
                var name = matcher.group("name");
                boolean open =
                        name.equals(decision.legalRepresentative()) && decision.partyKind() == PartyKind.ORGANISATION
                                || decision.partyKind() != PartyKind.NATURAL_PERSON
                                        && decision.party().contains(name);
                if (name(name) && !open) {
                    told.add(name);
                }
            }
        }
        return told;
    }

    private boolean name(String name) {
        for (int length = 1; length < Math.min(3, name.length()); length++) {
            if (family.contains(name.substring(0, length)) && given.contains(name.substring(length))) {
                return true;
            }
        }
        return false;
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - 6), start)
                + "<" + text.substring(start, end) + ">"
                + text.substring(end, Math.min(text.length(), end + 6));
    }

    private static Map<String, String> texts(OriginalDecision decision) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("offence", decision.offence());
        texts.put("facts", decision.facts());
        texts.put("legalBasis", decision.legalBasis());
        texts.put("penalty", decision.penalty());
        texts.put("licence", Objects.requireNonNullElse(decision.licence(), ""));
        return texts;
    }

    private static Subject subject(OriginalDecision decision) {
        return new Subject(
                decision.partyKind(), decision.party(), decision.legalRepresentative(), decision.idNumber(), List.of());
    }

    /** A name between the words that a template has around it, three of them at least. */
    private static List<Pattern> places() {
        var places = new ArrayList<Pattern>();
        for (var file : List.of("phrases", "offences-city", "offences-market", "offences-more")) {
            for (var line : lines(file)) {
                var slot = SLOT.matcher(line);
                while (slot.find()) {
                    var before = slot.group("before");
                    var after = slot.group("after");
                    if (before.length() + after.length() >= 3) {
                        places.add(Pattern.compile("(?<=" + before + ")" + NAME + "(?=" + after + ")"));
                    }
                }
            }
        }
        return places;
    }

    private static Set<String> given() {
        var given = new HashSet<String>();
        var common = words("gx");
        for (var kind : List.of("gm", "gf")) {
            var firsts = words(kind);
            for (var last : firsts) {
                given.add(last);
                firsts.forEach(first -> given.add(first + last));
                common.forEach(first -> given.add(first + last));
            }
        }
        return given;
    }

    private static Set<String> words(String rule) {
        var words = new HashSet<String>();
        boolean within = false;
        for (var line : lines("phrases")) {
            if (line.startsWith("@")) {
                within = line.equals("@" + rule);
            } else if (within && line.startsWith("~")) {
                words.addAll(List.of(line.substring(1).strip().split(" +")));
            }
        }
        return words;
    }

    private static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(DemoDecisions.class.getResourceAsStream("/demo/" + file + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
