package org.mingjing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names, streets and layouts that no list of ours holds: how much is found, how much is spared. */
class RedactWhatNoListHasSeenTest {

    private static final int SAMPLES = 6000;
    private static final Pattern BLANK = Pattern.compile("[\\s\\u200b\\u3000]");

    private final Redactor redactor = new Redactor(RedactionSettings.defaults());

    @Test
    void findsAllNumbersNearlyAllNamesAndSparesTheRest() {
        var maker = new SampleMaker(20261121);
        var leaked = new LinkedHashMap<String, String>();
        var lost = new LinkedHashMap<String, String>();
        int numbers = 0;
        int numbersHidden = 0;
        int words = 0;
        int wordsHidden = 0;
        int keeps = 0;
        int kept = 0;
        for (int i = 0; i < SAMPLES; i++) {
            var sample = maker.next();
            var shown = redactor.redact(sample.subject(), Map.of("facts", sample.text()))
                    .publicText("facts");
            var bare = bare(shown);
            for (var secret : sample.secrets()) {
                boolean hidden = !bare.contains(bare(secret.value()));
                if (secret.structured()) {
                    numbers++;
                    numbersHidden += hidden ? 1 : 0;
                } else {
                    words++;
                    wordsHidden += hidden ? 1 : 0;
                }
                if (!hidden) {
                    leaked.putIfAbsent(secret.value(), shown);
                }
            }
            for (var keep : sample.keep()) {
                keeps++;
                if (shown.contains(keep)) {
                    kept++;
                } else {
                    lost.putIfAbsent(keep, shown);
                }
            }
        }
        System.out.printf(
                "unseen names, streets, layouts: %d decisions; numbers hidden %d of %d; names and addresses %d of %d;"
                        + " kept %d of %d%n",
                SAMPLES, numbersHidden, numbers, wordsHidden, words, kept, keeps);
        leaked.entrySet().stream().limit(40).forEach(e -> System.out.println("leaked " + e));
        lost.entrySet().stream().limit(40).forEach(e -> System.out.println("lost " + e));
        assertThat(numbersHidden).isEqualTo(numbers);
        assertThat(wordsHidden / (double) words).isGreaterThanOrEqualTo(0.99);
        assertThat(kept / (double) keeps).isGreaterThanOrEqualTo(0.97);
    }

    private static String bare(String text) {
        return BLANK.matcher(text).replaceAll("");
    }
}
