package org.mingjing.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.CorrectionReason;
import org.mingjing.decision.PenaltyKind;
import org.mingjing.decision.WithdrawalReason;
import org.mingjing.search.DecisionQuery;
import org.mingjing.shared.PartyKind;

class SpeakEveryLanguageTest {

    private final Properties chinese = all("");
    private final Properties english = all("_en");

    @Test
    void everythingIsSaidInBothLanguages() {
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
        english.forEach((key, text) -> assertThat((String) text).as("%s", key).isNotBlank());
        chinese.forEach((key, text) -> assertThat((String) text).as("%s", key).isNotBlank());
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        for (String key : chinese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(chinese.getProperty(key)));
        }
    }

    @Test
    void everyKeyOfEveryTemplateExists() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                Matcher keys = Pattern.compile("#\\{([\\w.-]+)").matcher(Files.readString(file));
                while (keys.find()) {
                    assertThat(chinese.stringPropertyNames())
                            .as(file.toString())
                            .contains(keys.group(1));
                }
            }
        }
    }

    @Test
    void everyValueOfEveryEnumerationHasAName() {
        for (PenaltyKind kind : PenaltyKind.values()) {
            assertThat(chinese.getProperty("penaltyKind." + kind)).isEqualTo(kind.chinese());
        }
        for (PartyKind kind : PartyKind.values()) {
            assertThat(chinese).containsKey("partyKind." + kind);
        }
        for (WithdrawalReason reason : WithdrawalReason.values()) {
            assertThat(chinese).containsKey("withdrawalReason." + reason);
        }
        for (CorrectionReason reason : CorrectionReason.values()) {
            assertThat(chinese).containsKey("correctionReason." + reason);
        }
        for (DecisionQuery.Sort sort : DecisionQuery.Sort.values()) {
            assertThat(chinese).containsKey("sort." + sort);
        }
        for (DecisionQuery.StatusFilter status : DecisionQuery.StatusFilter.values()) {
            assertThat(chinese).containsKey("status." + status);
        }
    }

    @Test
    void convertsByPhraseNotByCharacter() {
        TraditionalChinese traditional = new TraditionalChinese();
        assertThat(traditional.convert("皇后在后面理发，发展复议制度")).isEqualTo("皇后在後面理髮，發展複議制度");
        assertThat(traditional.convert("plain 123")).isEqualTo("plain 123");
    }

    private static TreeSet<String> arguments(String message) {
        TreeSet<String> arguments = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(message);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    /** Every bundle that the stateless pages read. */
    private static Properties all(String language) {
        Properties all = bundle("/messages" + language + ".properties");
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("app") && name.matches("[a-z0-9-]+" + language + "\\.properties"))
                    .forEach(name -> all.putAll(bundle("/messages/" + name)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(SpeakEveryLanguageTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
