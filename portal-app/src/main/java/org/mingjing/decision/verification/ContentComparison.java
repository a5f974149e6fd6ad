package org.mingjing.decision.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingjing.decision.PenaltyKind;
import tools.jackson.databind.JsonNode;

/** Two contents field by field, as people read them. */
final class ContentComparison {

    private static final int CONTEXT = 24;
    private static final int SCALE = 30;

    private ContentComparison() {}

    static List<FieldDifference> between(JsonNode file, JsonNode published) {
        Set<String> names = new LinkedHashSet<>(published.propertyNames());
        names.addAll(file.propertyNames());
        List<FieldDifference> differences = new ArrayList<>();
        for (String name : names) {
            String one = words(file.path(name));
            String other = words(published.path(name));
            if (!one.equals(other)) {
                differences.add(
                        new FieldDifference(name, TextDifference.excerpt(TextDifference.between(one, other), CONTEXT)));
            }
        }
        return differences;
    }

    private static String words(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> words = new ArrayList<>();
            for (Iterator<JsonNode> each = value.iterator(); each.hasNext(); ) {
                words.add(kind(words(each.next())));
            }
            return String.join("、", words);
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue().stripTrailingZeros();
            return Math.abs(number.scale()) > SCALE ? number.toString() : number.toPlainString();
        }
        return value.isString() ? value.asString() : value.toString();
    }

    private static String kind(String name) {
        for (PenaltyKind kind : PenaltyKind.values()) {
            if (kind.name().equals(name)) {
                return kind.chinese();
            }
        }
        return name;
    }
}
