package org.mingjing.intake.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One question on its way to a proposal. */
final class Deliberation {

    private static final double TRUST_IN_SENDER = 0.8;
    private static final double WELL_FITTING = 0.6;
    /** The category for all the rest. */
    private static final String REST = "OTHER";

    private final Tables tables;
    private final Question question;
    private final Classifier classifier;
    private final Precedents precedents;
    private final Reading reading;
    private final @Nullable String subdistrict;
    private final Set<String> avoided;
    private final Map<String, Double> likelihood;
    private final @Nullable String category;
    private final List<Reason> reasons = new ArrayList<>();

    Deliberation(Tables tables, Classifier classifier, Precedents precedents, Question question) {
        this.tables = tables;
        this.question = question;
        this.classifier = classifier;
        this.precedents = precedents;
        reading = classifier.read(question.text());
        subdistrict = subdistrict();
        avoided = avoided();
        likelihood = new HashMap<>(classifier.classify(question.kind(), reading));
        category = category();
    }

    private @Nullable String subdistrict() {
        String given = question.district();
        return Optional.ofNullable(given)
                .flatMap(tables.places()::subdistrictOf)
                .or(() -> tables.places().subdistrictOf(reading.text()))
                .orElse(null);
    }

    private Set<String> avoided() {
        Set<String> about = new HashSet<>();
        if (question.complainedAbout() != null) {
            about.add(question.complainedAbout());
        }
        if ("COMPLAINT".equals(question.kind())) {
            tables.departments().all().stream()
                    .filter(each -> !each.code().equals(tables.rules().desk()))
                    .filter(each -> reading.text().contains(each.zh().replaceAll("（.*", "")))
                    .forEach(each -> about.add(each.code()));
        }
        return about;
    }

    private @Nullable String category() {
        String chosen = tables.categories()
                .find(question.category() == null ? "" : question.category())
                .filter(each -> each.kind().equals(question.kind()))
                .map(Category::code)
                .orElse(null);
        if (chosen != null) {
            likelihood.replaceAll((code, share) -> (1 - TRUST_IN_SENDER) * share);
            likelihood.merge(chosen, TRUST_IN_SENDER, Double::sum);
            return chosen;
        }
        return likelihood.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    Proposal proposal() {
        Optional<Redirects.Match> emergency = tables.redirects().emergency(reading);
        Optional<Redirects.Match> elsewhere =
                tables.redirects().elsewhere(question.kind(), reading).filter(this::counts);
        emergency.ifPresent(match -> reasons.add(Reason.of("emergency", match.words())));
        elsewhere.ifPresent(match -> reasons.add(Reason.of("elsewhere", match.words())));
        Map<String, Double> shares = shares();
        boolean leaves = emergency.isEmpty() && elsewhere.filter(this::leaves).isPresent();
        String likeliest = shares.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(tables.rules().desk());
        double confidence = shares.getOrDefault(likeliest, 1.0);
        String department = likeliest;
        if (leaves) {
            department = tables.rules().unbiased(tables.rules().desk(), avoided);
            confidence = Math.max(TRUST_IN_SENDER, shares.getOrDefault(department, 0.0));
        } else if (confidence < tables.sure()) {
            department = tables.rules().unbiased(tables.rules().desk(), avoided);
            reasons.add(Reason.of("unsure"));
        }
        explain(department, leaves);
        Rules.Target target = tables.rules().target(question.kind(), category, subdistrict, avoided);
        return new Proposal(
                department,
                target.department().equals(department) ? target.joint() : List.of(),
                leaves && question.category() == null ? elsewhereCategory() : category,
                confidence,
                reasons,
                emergency.or(() -> elsewhere).map(Redirects.Match::redirect).orElse(null),
                emergency.isPresent(),
                alternatives(shares, department));
    }

    private boolean counts(Redirects.Match match) {
        return match.force() != Redirects.Force.SOFT || !wellFitting();
    }

    private boolean leaves(Redirects.Match match) {
        return "REPORT".equals(question.kind()) && match.force() != Redirects.Force.INFO;
    }

    /** A category of ours, not the one for all the rest. */
    private boolean wellFitting() {
        return category != null && !REST.equals(category) && likelihood.getOrDefault(category, 0.0) >= WELL_FITTING;
    }

    private @Nullable String elsewhereCategory() {
        return tables.categories().find(REST).map(Category::code).orElse(category);
    }

    /** How likely each department is. */
    private Map<String, Double> shares() {
        Map<String, Double> shares = new HashMap<>();
        likelihood.forEach((code, share) -> shares.merge(
                tables.rules()
                        .target(question.kind(), code, subdistrict, avoided)
                        .department(),
                share,
                Double::sum));
        if (likelihood.isEmpty()) {
            shares.put(
                    tables.rules()
                            .target(question.kind(), null, subdistrict, avoided)
                            .department(),
                    1.0);
        }
        Precedents.Vote vote =
                precedents.vote(question.kind(), reading, subdistrict, tables.rules(), tables.categories());
        if (vote != null) {
            double weight = Math.min(0.9, vote.similarity() + 0.05 * vote.count());
            shares.replaceAll((code, share) -> (1 - weight) * share);
            shares.merge(tables.rules().unbiased(vote.department(), avoided), weight, Double::sum);
            reasons.add(Reason.of("precedent", Integer.toString(vote.count())));
        }
        return shares;
    }

    private void explain(String department, boolean leaves) {
        if (question.category() != null && question.category().equals(category)) {
            reasons.add(Reason.of("chosen"));
        }
        List<String> words =
                category == null || leaves ? List.of() : classifier.words(question.kind(), category, reading);
        if (!words.isEmpty()) {
            reasons.add(Reason.of("words", String.join("、", words)));
        }
        if (subdistrict != null
                && (tables.rules().local(department) || !tables.rules().ours(subdistrict))) {
            reasons.add(Reason.of(tables.rules().ours(subdistrict) ? "place" : "elsewhere-place", subdistrict));
        } else if (subdistrict == null && department.equals(tables.rules().desk()) && !leaves) {
            reasons.add(Reason.of("no-place"));
        }
        if (!avoided.isEmpty()) {
            reasons.add(Reason.of("conflict"));
        }
    }

    private List<Proposal.Alternative> alternatives(Map<String, Double> shares, String department) {
        return shares.entrySet().stream()
                .filter(share -> !share.getKey().equals(department) && share.getValue() >= 0.01)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .map(share -> new Proposal.Alternative(share.getKey(), share.getValue()))
                .toList();
    }
}
