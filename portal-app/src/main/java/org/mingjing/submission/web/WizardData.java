package org.mingjing.submission.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseKind;
import org.mingjing.intake.RoutingTable;
import org.mingjing.shared.Places;
import org.mingjing.submission.SubmissionSettings;
import org.mingjing.submission.attachment.AttachmentSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a form's page tells the wizard that takes its place, as JSON that is safe inside a script element. */
@Component
class WizardData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Words words;
    private final RoutingTable routing;
    private final Places places;
    private final SubmissionSettings texts;
    private final AttachmentSettings files;
    private final DoorSettings settings;
    private final List<String> keys;
    private final Map<Language, Map<String, String>> said = new ConcurrentHashMap<>();

    WizardData(
            Words words,
            RoutingTable routing,
            Places places,
            SubmissionSettings texts,
            AttachmentSettings files,
            DoorSettings settings) {
        this.words = words;
        this.routing = routing;
        this.places = places;
        this.texts = texts;
        this.files = files;
        this.settings = settings;
        this.keys = keys();
    }

    private record Language(Door door, Locale locale) {}

    record Named(String code, String name, @Nullable List<String> words) {}

    record District(String name, List<String> streets) {}

    record Limits(int files, long pictureBytes, long videoBytes, long pdfBytes, int text, int place) {}

    /** @param map the address of the outline map */
    String json(
            Door door,
            Locale locale,
            boolean elder,
            String place,
            @Nullable CitedDecision decision,
            Remedies.@Nullable Left remedies,
            String map) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("kind", door.name());
        data.put(
                "lang",
                locale.getLanguage().equals("en") ? "en" : locale.getScript().equals("Hant") ? "zh-Hant" : "zh");
        data.put("elder", elder);
        data.put("texts", said.computeIfAbsent(new Language(door, locale), this::said));
        data.put("categories", categories(door, locale));
        data.put("districts", door.asksPlace() ? districts() : List.of());
        data.put("decision", decision == null ? null : decision(decision));
        data.put("remedies", remedies);
        data.put("departments", door == Door.COMPLAINT ? departments(locale) : List.of());
        data.put("place", place.isEmpty() ? null : place);
        data.put("target", null);
        data.put("identityRequired", door.identityRequired());
        data.put(
                "limits",
                new Limits(
                        files.files(),
                        files.pictureSize().toBytes(),
                        files.videoSize().toBytes(),
                        files.pdfSize().toBytes(),
                        texts.longestText(),
                        texts.longestPlace()));
        data.put("submit", "/api/v1/submissions");
        data.put("altcha", "/api/v1/altcha");
        data.put("track", "/track");
        data.put("exit", settings.exit().toString());
        data.put("map", map);
        return inert(JSON.writeValueAsString(data));
    }

    /** No markup can begin in it, whatever a place or a title says. */
    private static String inert(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static Map<String, Object> decision(CitedDecision decision) {
        return Map.of(
                "id", decision.id(), "number", decision.number(), "title", decision.title(), "url", decision.url());
    }

    private List<Named> categories(Door door, Locale locale) {
        return routing.categories(door.kind()).stream()
                .map(one -> new Named(one.code(), words.inScript(one.name(locale), locale), one.words()))
                .toList();
    }

    /** Names as the rules know them, in no other script: one of them comes back as the target. */
    private List<Named> departments(Locale locale) {
        return routing.departments(locale).stream()
                .map(one -> new Named(one.code(), one.name(), null))
                .toList();
    }

    private List<District> districts() {
        return places.districts().stream()
                .flatMap(district -> district.subdistricts().stream())
                .map(one -> new District(one.name(), one.streets()))
                .toList();
    }

    /** The wizard's texts but for those of the other kinds. */
    private Map<String, String> said(Language language) {
        Map<String, String> texts = new TreeMap<>();
        List<String> others = Arrays.stream(CaseKind.values())
                .filter(kind -> kind != language.door().kind())
                .map(kind -> "." + kind)
                .toList();
        for (String key : keys) {
            if (others.stream().noneMatch(key::endsWith)) {
                texts.put(key, words.say(key, language.locale()));
            }
        }
        return texts;
    }

    private static List<String> keys() {
        try (Reader file = new InputStreamReader(
                new ClassPathResource("messages/wizard.properties").getInputStream(), StandardCharsets.UTF_8)) {
            Properties bundle = new Properties();
            bundle.load(file);
            return bundle.stringPropertyNames().stream().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
