package org.mingjing.intake.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What cases may be about, from data ({@code mingjing.intake.categories}). */
@Component
public class Categories {

    private final Map<String, Category> byCode = new LinkedHashMap<>();

    Categories(RoutingSettings settings) {
        for (List<String> row : RoutingData.rows(settings.categories(), 6)) {
            Category category = new Category(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    RoutingData.words(row.get(4)),
                    "yes".equals(row.get(5)));
            if (byCode.putIfAbsent(category.code(), category) != null) {
                throw new IllegalArgumentException("mingjing.intake.categories names " + category.code() + " twice");
            }
        }
    }

    /** Categories of a kind of case ({@code REPORT}), in the file's order; empty for an unknown kind. */
    public List<Category> of(String kind) {
        return byCode.values().stream()
                .filter(category -> category.kind().equals(kind))
                .toList();
    }

    /** In the file's order. */
    List<Category> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
