package org.mingjing.decision.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions' figures are asked for.
 *
 * @param agency exactly as the record names it; null: all
 * @param year null: the newest on a page, all elsewhere
 * @param unusable a year was given that is none
 */
record DisclosureRequest(@Nullable String agency, @Nullable Integer year, boolean unusable) {

    private static final int LONGEST = 200;

    static DisclosureRequest of(@Nullable String agency, @Nullable String year) {
        String name = agency == null ? "" : agency.strip();
        String digits = year == null ? "" : year.strip();
        boolean usable = digits.matches("[12]\\d{3}");
        return new DisclosureRequest(
                name.isEmpty() ? null : name.substring(0, Math.min(LONGEST, name.length())),
                usable ? Integer.valueOf(digits) : null,
                !usable && !digits.isEmpty());
    }

    /** This request as an address. @param path without a query */
    String at(String path) {
        List<String> query = new ArrayList<>();
        if (agency != null) {
            query.add("agency=" + URLEncoder.encode(agency, StandardCharsets.UTF_8));
        }
        if (year != null) {
            query.add("year=" + year);
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    DisclosureRequest of(@Nullable Integer otherYear) {
        return new DisclosureRequest(agency, otherYear, false);
    }
}
