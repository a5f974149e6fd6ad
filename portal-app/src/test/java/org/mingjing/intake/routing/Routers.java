package org.mingjing.intake.routing;

import java.util.List;
import org.mingjing.shared.Places;
import org.mingjing.staff.Department;
import org.mingjing.staff.Departments;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** A router with the portal's own tables, without the portal; and its accuracy on sentences that it never saw. */
public final class Routers {

    /** A labelled sentence with what was proposed for it. */
    public record Answer(String category, String department, String redirect, String text, Proposal proposal) {

        public boolean rightCategory() {
            return category.equals(proposal.category());
        }

        public boolean rightDepartment() {
            return department.equals(proposal.department());
        }

        public boolean amongThree() {
            return rightDepartment()
                    || proposal.alternatives().stream().limit(2).anyMatch(each -> each.department()
                            .equals(department));
        }
    }

    private Routers() {}

    static RoutingSettings settings() {
        return settings(0.5);
    }

    private static RoutingSettings settings(double sure) {
        return new RoutingSettings(
                new ClassPathResource("intake/categories.csv"),
                new ClassPathResource("intake/areas.csv"),
                new ClassPathResource("intake/routing.csv"),
                new ClassPathResource("intake/redirects.csv"),
                new ClassPathResource("intake/vocabulary.csv"),
                new ClassPathResource("intake/training.csv"),
                sure);
    }

    static Departments departments() throws Exception {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("departments", new ClassPathResource("config/departments.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        List<Department> departments = Binder.get(environment)
                .bind("mingjing.departments", Bindable.listOf(Department.class))
                .get();
        return Departments.of(departments);
    }

    public static Router create() throws Exception {
        return create(0.5);
    }

    static Router create(double sure) throws Exception {
        return new Router(
                settings(sure),
                new Categories(settings()),
                Places.read(new ClassPathResource("demo/places.csv")),
                departments());
    }

    /** Columns: kind, category, department, district, redirect, text. */
    public static List<List<String>> labelled() {
        return RoutingData.rows(new ClassPathResource("intake/labelled.csv"), 6);
    }

    public static Question question(List<String> row) {
        return new Question(row.get(0), null, row.get(3).isEmpty() ? null : row.get(3), row.get(5), null);
    }

    public static List<Answer> answers(Router router) {
        return labelled().stream()
                .map(row -> new Answer(row.get(1), row.get(2), row.get(4), row.get(5), router.propose(question(row))))
                .toList();
    }
}
