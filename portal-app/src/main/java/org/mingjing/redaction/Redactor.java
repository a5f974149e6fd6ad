package org.mingjing.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.shared.PartyKind;
import org.springframework.stereotype.Component;

/**
 * Finds and masks personal data in the texts of a decision. Safe for use by several threads; the language model loads on
 * first use, or with {@link #warmUp()}.
 */
@Component
public class Redactor {

    private static final List<Finder> FIRST = List.of(
            new ResidentIdFinder(),
            new BankCardFinder(),
            new PhoneFinder(),
            new PlateFinder(),
            new BirthDateFinder(),
            new CertificateFinder(),
            new OnlineAccountFinder(),
            new HealthFinder(),
            new InformantFinder(),
            new AddressFinder(),
            new NameFinder());
    /** They need what the first ones learnt from all the texts. */
    private static final List<Finder> THEN =
            List.of(new KnownPeopleFinder(), new KnownHomesFinder(), new PlaceFinder());

    private final RedactionSettings settings;

    public Redactor(RedactionSettings settings) {
        this.settings = settings;
    }

    /** Loads the language model: about a second. */
    public void warmUp() {
        redact(
                new Subject(PartyKind.NATURAL_PERSON, "张三", null, null, List.of()),
                Map.of("facts", "当事人张三在机场路68号院内搭建。"));
    }

    /**
     * Redacts all texts of one decision together: who is known from one is hidden in all.
     *
     * @param texts the original text of every public field
     */
    public Redaction redact(Subject subject, Map<String, String> texts) {
        var caseFile = CaseFile.of(subject, settings);
        var passages = new ArrayList<Passage>();
        new TreeMap<>(texts).forEach((field, text) -> {
            var passage = Passage.of(field, text);
            Guards.set(passage, subject);
            passages.add(passage);
        });
        var hits = new TreeMap<String, List<Hit>>();
        for (var finders : List.of(FIRST, THEN)) {
            for (var passage : passages) {
                var here = hits.computeIfAbsent(passage.field(), f -> new ArrayList<>());
                finders.forEach(finder -> finder.find(passage, caseFile, here::add));
            }
        }
        var findings = new ArrayList<Finding>();
        hits.forEach((field, found) -> {
            found.removeIf(hit -> settings.off().contains(hit.kind()));
            findings.addAll(Overlaps.resolve(field, found));
        });
        return new Redaction(Map.copyOf(texts), findings);
    }

    /** The party's public name: a natural person's by the profile, an organisation's or a shop's in full. */
    public String publicPartyName(Subject subject) {
        if (!People.isPersonal(subject)) {
            return subject.party();
        }
        var people = new People(subject, settings.names());
        var name = People.name(subject.party());
        return people.isKept(name) ? subject.party().strip() : people.shown(name);
    }
}
