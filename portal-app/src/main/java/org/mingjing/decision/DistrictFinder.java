package org.mingjing.decision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.Places;
import org.springframework.stereotype.Component;

/** Where an offence happened: the subdistrict that the public text names, or whose street it names, else the agency's district. */
@Component
class DistrictFinder {

    private static final Pattern AGENCY_DISTRICT = Pattern.compile("^(\\p{IsHan}{1,10}?(?:区|县|市|旗))");

    private final Places places;

    DistrictFinder(Places places) {
        this.places = places;
    }

    /** @param facts redacted: a private address gives no district away */
    @Nullable
    String find(String facts, String agency) {
        return places.firstSubdistrictOf(facts).orElseGet(() -> ofAgency(agency));
    }

    private static @Nullable String ofAgency(String agency) {
        Matcher district = AGENCY_DISTRICT.matcher(agency);
        return district.find() ? district.group(1) : null;
    }
}
