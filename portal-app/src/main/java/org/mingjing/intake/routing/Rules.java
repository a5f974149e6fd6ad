package org.mingjing.intake.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.staff.Department;
import org.mingjing.staff.Departments;

/** Which department a matter goes to, from data: the first line that fits. */
final class Rules {

    /** A department with those that work on it too. */
    record Target(String department, List<String> joint) {}

    private record Rule(String kind, String category, String subdistrict, String department, List<String> joint) {

        boolean fits(String askedKind, @Nullable String askedCategory, @Nullable String askedSubdistrict) {
            return fits(kind, askedKind) && fits(category, askedCategory) && fits(subdistrict, askedSubdistrict);
        }

        private static boolean fits(String cell, @Nullable String asked) {
            return "*".equals(cell) || cell.equals(asked);
        }
    }

    private static final String AREA = "@area";

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, String> areas = new HashMap<>();
    private final Departments departments;

    Rules(RoutingSettings settings, Departments departments) {
        this.departments = departments;
        for (List<String> row : RoutingData.rows(settings.areas(), 2)) {
            areas.put(row.get(0), known(row.get(1)));
        }
        for (List<String> row : RoutingData.rows(settings.routing(), 5)) {
            List<String> joint = RoutingData.words(row.get(4));
            joint.forEach(this::known);
            rules.add(new Rule(row.get(0), row.get(1), row.get(2), known(row.get(3)), joint));
        }
    }

    private String known(String code) {
        if (!AREA.equals(code) && departments.find(code).isEmpty()) {
            throw new IllegalArgumentException("routing names the department " + code + ", which isn't listed");
        }
        return code;
    }

    /** @param avoided departments that the matter is about: none of them gets it */
    Target target(String kind, @Nullable String category, @Nullable String subdistrict, Set<String> avoided) {
        Rule rule = rules.stream()
                .filter(each -> each.fits(kind, category, subdistrict))
                .findFirst()
                .orElse(null);
        String department = rule == null ? desk() : resolved(rule.department(), subdistrict);
        Set<String> joint = new LinkedHashSet<>();
        if (rule != null) {
            rule.joint().stream()
                    .map(code -> resolved(code, subdistrict))
                    .filter(code -> !code.equals(desk()))
                    .forEach(joint::add);
        }
        department = unbiased(department, avoided);
        joint.remove(department);
        joint.removeAll(avoided);
        return new Target(department, List.copyOf(joint));
    }

    /** The department itself, or where the matter is about it, who looks into such matters. */
    String unbiased(String department, Set<String> avoided) {
        return List.of(department, ofDuty("DISCIPLINE"), ofDuty("INSPECTION")).stream()
                .filter(code -> !avoided.contains(code))
                .findFirst()
                .orElse(desk());
    }

    private String resolved(String department, @Nullable String subdistrict) {
        return AREA.equals(department)
                ? areas.getOrDefault(subdistrict == null ? "" : subdistrict, desk())
                : department;
    }

    /** Whether a department works in some subdistricts only. */
    boolean local(String department) {
        return areas.containsValue(department);
    }

    /** Whether a squad of the bureau works there. */
    boolean ours(String subdistrict) {
        return areas.containsKey(subdistrict);
    }

    /** Where nobody else fits. */
    String desk() {
        return ofDuty("INTAKE");
    }

    private String ofDuty(String duty) {
        return departments.all().stream()
                .filter(department -> department.duty().equals(duty))
                .map(Department::code)
                .findFirst()
                .orElse("INTAKE");
    }
}
