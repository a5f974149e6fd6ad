package org.mingjing.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bureau's departments, as {@code mingjing.departments} lists them. */
@Component
public class Departments {

    private final Map<String, Department> byCode = new LinkedHashMap<>();

    Departments(DepartmentSettings settings) {
        for (Department department : settings.departments()) {
            if (byCode.putIfAbsent(department.code(), department) != null) {
                throw new IllegalArgumentException(
                        "mingjing.departments names the code " + department.code() + " twice");
            }
        }
    }

    /** For a test, or a tool without an application. */
    public static Departments of(List<Department> departments) {
        return new Departments(new DepartmentSettings(departments));
    }

    /** In the configuration's order. */
    public List<Department> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Department> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Its name for people; the code itself where nothing bears it any more, as an old case may. */
    public String name(String code, Locale locale) {
        return find(code).map(department -> department.name(locale)).orElse(code);
    }
}
