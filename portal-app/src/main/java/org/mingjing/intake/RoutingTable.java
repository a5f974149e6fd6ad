package org.mingjing.intake;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjing.intake.routing.Categories;
import org.mingjing.intake.routing.Category;
import org.mingjing.staff.Department;
import org.mingjing.staff.Departments;
import org.springframework.stereotype.Component;

/** What the doors tell of intake: categories and departments in the reader's language, retention; no staff. */
@Component
public class RoutingTable {

    private final Categories categories;
    private final Departments departments;
    private final IntakeSettings settings;

    RoutingTable(Categories categories, Departments departments, IntakeSettings settings) {
        this.categories = categories;
        this.departments = departments;
        this.settings = settings;
    }

    /** How long an ended case is kept before its keys are destroyed. */
    public Period retention() {
        return settings.retention();
    }

    public List<Category> categories(CaseKind kind) {
        return categories.of(kind.name());
    }

    public Optional<Category> category(String code) {
        return categories.find(code);
    }

    public boolean fits(String category, CaseKind kind) {
        return categories
                .find(category)
                .filter(found -> found.kind().equals(kind.name()))
                .isPresent();
    }

    /** A department's name; the code itself where nothing bears it any more. */
    public String departmentName(String code, Locale locale) {
        return departments.name(code, locale);
    }

    /** Departments that a complaint can be about: code and name in the locale. */
    public List<DepartmentName> departments(Locale locale) {
        return departments.all().stream()
                .map(one -> new DepartmentName(one.code(), one.name(locale)))
                .toList();
    }

    public record DepartmentName(String code, String name) {}

    /** The department that a text is or names. */
    public Optional<String> departmentIn(String text) {
        return departments.all().stream()
                .filter(one -> text.equals(one.code()) || text.contains(one.zh()) || text.contains(one.en()))
                .map(Department::code)
                .findFirst();
    }
}
