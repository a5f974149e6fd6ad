package org.mingjing.intake.routing;

import java.util.List;
import java.util.stream.Stream;
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

    private final Tables tables;
    private final Classifier untaught;
    private volatile Learned learned;

    Router(RoutingSettings settings, Categories categories, Places places, Departments departments) {
        tables = new Tables(
                categories,
                places,
                departments,
                new Rules(settings, departments),
                new Redirects(settings.redirects()),
                settings.sure());
        untaught = Classifier.train(categories, TrainingSentences.read(settings.training()), names(places));
        learned = new Learned(untaught, Precedents.NONE);
        TellingWords.of(untaught.read("预热"), gram -> 1);
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
                .filter(correction ->
                        tables.categories().find(correction.category()).isPresent())
                .filter(correction ->
                        tables.departments().find(correction.department()).isPresent())
                .toList();
        learned = known.isEmpty()
                ? new Learned(untaught, Precedents.NONE)
                : new Learned(untaught.with(known), Precedents.of(known, untaught, tables.places()));
    }

    /** Every other door that is known. */
    public List<Redirect> redirects() {
        return tables.redirects().all();
    }

    public Proposal propose(Question question) {
        Learned now = learned;
        return new Deliberation(tables, now.classifier(), now.precedents(), question).proposal();
    }
}
