package org.mingjing.intake.routing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.Places;
import org.mingjing.staff.Departments;
import org.springframework.stereotype.Component;

/**
 * Proposes where a case belongs: rules from data, applied to the category that was chosen or to every category as likely as the text
 * makes it; what people corrected before; never the department that the case is about. A person decides. Safe for threads.
 */
@Component
public class Router {

    private record Learned(Classifier classifier, Precedents precedents) {}

    /** How many corrections are learned from: the latest. */
    private static final int MOST = 2_000;

    private final Tables tables;
    private final CompletableFuture<Learned> untaught;
    private volatile @Nullable Learned learned;

    /** Reads the tables, and trains in the background: the first proposal may wait for it, the start of the portal doesn't. */
    Router(RoutingSettings settings, Categories categories, Places places, Departments departments) {
        tables = new Tables(
                categories,
                places,
                departments,
                new Rules(settings, departments),
                new Redirects(settings.redirects()),
                settings.sure());
        var features = new Features(categories.all(), RoutingData.rows(settings.vocabulary(), 2));
        var sentences = TrainingSentences.read(settings.training());
        untaught = CompletableFuture.supplyAsync(() -> {
            Classifier classifier = Classifier.train(categories, features, sentences, names(places));
            TellingWords.of(classifier.read("预热"), gram -> 1);
            return new Learned(classifier, Precedents.NONE);
        });
    }

    private static List<String> names(Places places) {
        return places.districts().stream()
                .flatMap(district -> district.subdistricts().stream())
                .flatMap(each -> Stream.concat(Stream.of(each.name()), each.streets().stream()))
                .toList();
    }

    /**
     * Replaces what was learned. Keeps numbers in memory only; hand in all corrections at start and after each new one.
     *
     * @param corrections the latest last; unknown categories and departments teach nothing
     */
    public synchronized void learn(List<Correction> corrections) {
        List<Correction> known = corrections.stream()
                .skip(Math.max(0, corrections.size() - MOST))
                .filter(each -> tables.categories().find(each.category()).isPresent())
                .filter(each -> tables.departments().find(each.department()).isPresent())
                .toList();
        Classifier classifier = untaught.join().classifier();
        learned = known.isEmpty()
                ? null
                : new Learned(classifier.with(known), Precedents.of(known, classifier, tables.places()));
    }

    /** Every other door that is known. */
    public List<Redirect> redirects() {
        return tables.redirects().all();
    }

    /** Never fails for a text's sake; a kind without rules goes to the intake desk. */
    public Proposal propose(Question question) {
        Learned taught = learned;
        Learned now = taught == null ? untaught.join() : taught;
        return new Deliberation(tables, now.classifier(), now.precedents(), question).proposal();
    }
}
