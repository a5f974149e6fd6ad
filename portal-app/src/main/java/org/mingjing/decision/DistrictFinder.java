package org.mingjing.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an offence happened: the subdistrict that the public text names, or whose street it names, else the agency's district. */
@Component
class DistrictFinder {

    private static final Pattern AGENCY_DISTRICT = Pattern.compile("^(\\p{IsHan}{1,10}?(?:区|县|市|旗))");

    /** Name of a street or subdistrict → the subdistrict. */
    private final Map<String, String> subdistricts = new LinkedHashMap<>();

    DistrictFinder(DecisionSettings settings) {
        try {
            settings.places().getContentAsString(StandardCharsets.UTF_8).lines().forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException("mingjing.decision.places can't be read", e);
        }
    }

    private void learn(String line) {
        String[] cells = line.split(",");
        if (cells.length < 2 || line.startsWith("#")) {
            return;
        }
        subdistricts.put(cells[1], cells[1]);
        for (int i = 2; i < cells.length; i++) {
            for (String street : cells[i].strip().split("\\s+")) {
                subdistricts.put(street, cells[1]);
            }
        }
    }

    /** @param facts redacted: a private address gives no district away */
    @Nullable
    String find(String facts, String agency) {
        return subdistricts.keySet().stream()
                .filter(facts::contains)
                .min(Comparator.comparingInt(facts::indexOf))
                .map(subdistricts::get)
                .orElseGet(() -> ofAgency(agency));
    }

    private static @Nullable String ofAgency(String agency) {
        Matcher district = AGENCY_DISTRICT.matcher(agency);
        return district.find() ? district.group(1) : null;
    }
}
