package org.mingjing.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.redaction.Finding;
import org.mingjing.redaction.Redaction;
import org.mingjing.redaction.Redactor;
import org.mingjing.redaction.Subject;
import org.mingjing.shared.PartyKind;
import org.springframework.stereotype.Component;

/** Turns what the agency sent into what the public may read. */
@Component
class ContentMaker {

    /** The running texts that redaction reads, by component of {@link DecisionContent}. */
    static final List<String> TEXTS = List.of("offence", "facts", "legalBasis", "penalty", "licence");

    private final Redactor redactor;
    private final DistrictFinder districts;

    ContentMaker(Redactor redactor, DistrictFinder districts) {
        this.redactor = redactor;
        this.districts = districts;
    }

    /** What is proposed to the desk: the public content, and every finding that made it. */
    record Proposal(DecisionContent content, List<Finding> findings) {}

    Proposal propose(OriginalDecision original) {
        Redaction redaction = redactor.redact(subject(original), texts(original));
        return new Proposal(content(original, redaction.findings()), redaction.findings());
    }

    /** The content that these findings make, as a person may have switched them. */
    DecisionContent content(OriginalDecision original, List<Finding> findings) {
        Map<String, String> open = texts(original);
        Map<String, String> text = new LinkedHashMap<>();
        open.forEach((field, value) -> text.put(
                field,
                Redaction.apply(
                        value,
                        findings.stream().filter(f -> f.field().equals(field)).toList())));
        String party = redactor.publicPartyName(subject(original));
        String offence = Objects.requireNonNull(text.get("offence"));
        String facts = Objects.requireNonNull(text.get("facts"));
        return new DecisionContent(
                original.documentNumber(),
                title(party, offence),
                party,
                original.partyKind(),
                original.partyKind() == PartyKind.NATURAL_PERSON ? null : original.uscc(),
                original.partyKind() == PartyKind.ORGANISATION ? original.legalRepresentative() : null,
                original.agency(),
                original.agencyCode(),
                districts.find(facts, original.agency()),
                offence,
                facts,
                Objects.requireNonNull(text.get("legalBasis")),
                original.penaltyKinds(),
                Objects.requireNonNull(text.get("penalty")),
                original.fineYuan(),
                original.confiscatedYuan(),
                blankToNull(text.get("licence")),
                original.decisionDate(),
                original.dataSource());
    }

    static Map<String, String> texts(OriginalDecision original) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("offence", original.offence());
        texts.put("facts", original.facts());
        texts.put("legalBasis", original.legalBasis());
        texts.put("penalty", original.penalty());
        texts.put("licence", Objects.requireNonNullElse(original.licence(), ""));
        return texts;
    }

    private static Subject subject(OriginalDecision original) {
        return new Subject(
                original.partyKind(), original.party(), original.legalRepresentative(), original.idNumber(), List.of());
    }

    private static String title(String party, String offence) {
        return party + offence + (offence.endsWith("案") ? "" : "案");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
