package org.mingjing.decision.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The fictitious district 明州区 and its neighbours: subdistricts and streets, as {@code demo/places.csv} lists them
 * (district, subdistrict, streets…). Every street belongs to one subdistrict.
 */
public final class DemoPlaces {

    /** The district the demo portal belongs to. */
    public static final String DISTRICT = "明州区";

    private static final List<DemoPlace> PLACES = read();

    /** Districts, 明州区 first. */
    public static final List<String> DISTRICTS =
            PLACES.stream().map(DemoPlace::district).distinct().toList();

    /** Subdistricts (街道, 镇) of all districts, in the file's order. */
    public static final List<String> SUBDISTRICTS =
            PLACES.stream().map(DemoPlace::subdistrict).distinct().toList();

    /** Street → the subdistrict it lies in. */
    public static final Map<String, String> SUBDISTRICT_OF_STREET =
            PLACES.stream().collect(Collectors.toUnmodifiableMap(DemoPlace::street, DemoPlace::subdistrict));

    /** Subdistrict → its district. */
    public static final Map<String, String> DISTRICT_OF_SUBDISTRICT = districts();

    static final List<DemoPlace> HOME =
            PLACES.stream().filter(place -> place.district().equals(DISTRICT)).toList();
    static final List<DemoPlace> NEIGHBOURS =
            PLACES.stream().filter(place -> !place.district().equals(DISTRICT)).toList();

    private DemoPlaces() {}

    private static List<DemoPlace> read() {
        List<DemoPlace> places = new ArrayList<>();
        for (String line : DemoResource.lines("places.csv")) {
            String[] cells = line.split(",");
            for (int i = 2; i < cells.length; i++) {
                places.add(new DemoPlace(cells[0], cells[1], cells[i]));
            }
        }
        return List.copyOf(places);
    }

    private static Map<String, String> districts() {
        Map<String, String> districts = new LinkedHashMap<>();
        PLACES.forEach(place -> districts.put(place.subdistrict(), place.district()));
        return Map.copyOf(districts);
    }
}
