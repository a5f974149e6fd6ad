package org.mingjing.intake.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;

/** What fictitious people and desks say, by what they say it for: a kind of case, or a deed. */
final class DemoSayings {

    private final Map<String, List<String>> all = new LinkedHashMap<>();

    DemoSayings() {
        var file = new ClassPathResource("demo/cases.csv");
        CSVFormat format = CSVFormat.DEFAULT.builder().setCommentMarker('#').get();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            format.parse(in).forEach(row -> all.computeIfAbsent(row.get(0), what -> new ArrayList<>())
                    .add(row.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("demo/cases.csv can't be read", e);
        }
    }

    /** One of them; {@code {0}} in it is the place. */
    String any(String what, String place, SplittableRandom random) {
        List<String> said = all.getOrDefault(what, List.of(what));
        return said.get(random.nextInt(said.size())).replace("{0}", place);
    }
}
