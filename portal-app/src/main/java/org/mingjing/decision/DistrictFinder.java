package org.mingjing.decision;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an offence happened: the subdistrict that the public text names, or whose street it names, else the agency's district. */
@Component
class DistrictFinder {

    private static final Pattern SUBDISTRICT = Pattern.compile("[\\p{IsHan}]{2,4}(?:街道|镇|乡)");
    private static final Pattern AGENCY_DISTRICT = Pattern.compile("^(\\p{IsHan}{1,10}?(?:区|县|市|旗))");

    private final DecisionSettings settings;
    private final Map<String, String> streets;

    DistrictFinder(DecisionSettings settings) {
        this.settings = settings;
        this.streets = settings.streets();
    }

    /** @param facts redacted: a private address gives no district away */
    @Nullable String find(String facts, String agency) {
        for (String name : settings.subdistricts()) {
            if (facts.contains(name)) {
                return name;
            }
        }
        return streets.keySet().stream()
                .filter(facts::contains)
                .min(Comparator.comparingInt(facts::indexOf))
                .map(streets::get)
                .orElseGet(() -> ofAgency(agency));
    }

    private static @Nullable String ofAgency(String agency) {
        Matcher district = AGENCY_DISTRICT.matcher(agency);
        if (district.find()) {
            return district.group(1);
        }
        Matcher subdistrict = SUBDISTRICT.matcher(agency);
        return subdistrict.find() ? subdistrict.group() : null;
    }
}
