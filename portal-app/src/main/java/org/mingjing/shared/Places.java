package org.mingjing.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;

/**
 * Districts, their subdistricts and streets ({@code mingjing.places}): CSV lines {@code district,subdistrict,street,street…}; streets
 * may also be parted by spaces, a line that begins with {@code #} is a comment.
 */
public final class Places {

    /** A district (区, 县, 市) with its subdistricts. */
    public record District(String name, List<Subdistrict> subdistricts) {}

    /** A subdistrict (街道, 镇) with its streets. */
    public record Subdistrict(String name, List<String> streets) {}

    private final List<District> districts;
    private final Map<String, String> subdistricts = new LinkedHashMap<>();
    private final Map<String, String> districtOf = new LinkedHashMap<>();

    private Places(List<District> districts) {
        this.districts = districts;
        for (District district : districts) {
            for (Subdistrict subdistrict : district.subdistricts()) {
                districtOf.put(subdistrict.name(), district.name());
                subdistricts.put(subdistrict.name(), subdistrict.name());
                subdistrict.streets().forEach(street -> subdistricts.put(street, subdistrict.name()));
            }
        }
    }

    /** @throws UncheckedIOException if the file can't be read */
    public static Places read(Resource file) {
        Map<String, List<Subdistrict>> read = new LinkedHashMap<>();
        try {
            for (String line : file.getContentAsString(StandardCharsets.UTF_8).split("\\R")) {
                String[] cells = line.split(",");
                if (cells.length < 2 || line.startsWith("#")) {
                    continue;
                }
                List<String> streets = new ArrayList<>();
                for (int i = 2; i < cells.length; i++) {
                    streets.addAll(List.of(cells[i].strip().split("\\s+")));
                }
                read.computeIfAbsent(cells[0].strip(), name -> new ArrayList<>())
                        .add(new Subdistrict(cells[1].strip(), List.copyOf(streets)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("mingjing.places can't be read", e);
        }
        return new Places(read.entrySet().stream()
                .map(entry -> new District(entry.getKey(), List.copyOf(entry.getValue())))
                .toList());
    }

    /** In the file's order. */
    public List<District> districts() {
        return districts;
    }

    /** The district that a subdistrict belongs to. */
    public Optional<String> districtOf(String subdistrict) {
        return Optional.ofNullable(districtOf.get(subdistrict));
    }

    /** The subdistrict of the longest name of a street or subdistrict in the text; of two as long, the first. */
    public Optional<String> subdistrictOf(String text) {
        return subdistricts.keySet().stream()
                .filter(text::contains)
                .min(Comparator.<String>comparingInt(String::length).reversed().thenComparingInt(text::indexOf))
                .map(subdistricts::get);
    }

    /** The longest name of a street in the text, and nothing else of it. */
    public Optional<String> streetIn(String text) {
        return districts.stream()
                .flatMap(district -> district.subdistricts().stream())
                .flatMap(subdistrict -> subdistrict.streets().stream())
                .filter(text::contains)
                .max(Comparator.comparingInt(String::length));
    }

    /** The subdistrict of the first such name in the text. */
    public Optional<String> firstSubdistrictOf(String text) {
        return subdistricts.keySet().stream()
                .filter(text::contains)
                .min(Comparator.comparingInt(text::indexOf))
                .map(subdistricts::get);
    }
}
