package org.mingjing.decision.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The parameters of a search as its address writes them: known names only, no blanks, every value and every list bounded. Each
 * change makes a new address that begins again at the first page.
 */
public record SearchAddress(Map<String, List<String>> parameters) {

    static final int LONGEST = 500;

    private static final int MOST_VALUES = 50;
    private static final List<String> NAMES = List.of(
            "q",
            "agency",
            "district",
            "kind",
            "offence",
            "partyKind",
            "from",
            "to",
            "fineMin",
            "fineMax",
            "status",
            "sort",
            "page",
            "after");

    public static SearchAddress of(Map<String, String[]> raw) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        for (String name : NAMES) {
            List<String> values = new ArrayList<>();
            for (String value : raw.getOrDefault(name, new String[0])) {
                String text = value.replace('\u0000', ' ').strip();
                if (!text.isEmpty() && values.size() < MOST_VALUES && !values.contains(text)) {
                    values.add(text.substring(0, Math.min(text.length(), LONGEST)));
                }
            }
            if (!values.isEmpty()) {
                known.put(name, List.copyOf(values));
            }
        }
        return new SearchAddress(known);
    }

    /** Blank where absent. */
    public String first(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** With this one value, or without the parameter where null. */
    public SearchAddress with(String name, @Nullable String value) {
        return change(name, value == null ? List.of() : List.of(value));
    }

    /** Adds the value where it is absent, else takes it away. */
    public SearchAddress toggled(String name, String value) {
        List<String> values = new ArrayList<>(all(name));
        if (!values.remove(value)) {
            values.add(value);
        }
        return change(name, values);
    }

    private SearchAddress change(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        changed.remove("after");
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.copyOf(values));
        }
        return new SearchAddress(changed);
    }

    /** A path with these parameters, encoded. */
    public String at(String path) {
        StringBuilder address = new StringBuilder(path);
        char separator = '?';
        for (var parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                address.append(separator)
                        .append(parameter.getKey())
                        .append('=')
                        .append(UriUtils.encode(value, "UTF-8"));
                separator = '&';
            }
        }
        return address.toString();
    }
}
