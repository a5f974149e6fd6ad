package org.mingjing.submission.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything that the endpoint says, it says in Chinese and in English. */
class SpeakToClientsTest {

    private final Properties chinese = bundle("/messages/open311.properties");
    private final Properties english = bundle("/messages/open311_en.properties");

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
        for (String key : chinese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(chinese.getProperty(key)));
            // Without arguments nothing is formatted, and an apostrophe is one.
            assertThat(english.getProperty(key).contains("''"))
                    .as(key)
                    .isEqualTo(english.getProperty(key).contains("'"));
            if (arguments(english.getProperty(key)).isEmpty()) {
                assertThat(english.getProperty(key)).as(key).doesNotContain("'");
            }
        }
    }

    @Test
    void everyRefusalHasWords() throws IOException {
        Pattern refusal = Pattern.compile(
                "Refusal\\.of\\(\\s*\\d+,\\s*(?:[^\"()]*(?:\\(\\))?[^\"()]*\\? )?\"([a-z-]+)\"(?: : \"([a-z-]+)\")?");
        TreeSet<String> keys = new TreeSet<>(java.util.Set.of("missing", "unusable", "not-found"));
        try (var files = Files.list(Path.of("src/main/java/org/mingjing/submission/open311"))) {
            for (Path file : files.toList()) {
                refusal.matcher(Files.readString(file)).results().forEach(match -> add(match, keys));
            }
        }
        TreeSet<String> said = new TreeSet<>();
        chinese.stringPropertyNames().stream()
                .filter(key -> key.startsWith("open311.error."))
                .forEach(key -> said.add(key.substring("open311.error.".length())));
        assertThat(keys).isEqualTo(said);
    }

    private static void add(MatchResult match, TreeSet<String> keys) {
        keys.add(match.group(1));
        if (match.group(2) != null) {
            keys.add(match.group(2));
        }
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> found = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (Reader in =
                new InputStreamReader(SpeakToClientsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
