package org.mingjing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingjing.shared.PartyKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file an agency sends: every secret of its truth file goes, what must stay readable stays. */
class HideTheSecretsOfTheSampleFileTest {

    private static final List<String> TEXTS =
            List.of("CF_XDR_MC", "CF_WFXW", "CF_SY", "CF_YJ", "CF_CFLB", "CF_NR", "CF_CFJG");

    private final Redactor redactor = new Redactor(RedactionSettings.defaults());

    @Test
    void everySecretGoesAndWhatMustStayStays() {
        var truths = lines("truth.jsonl");
        var rows = lines("decisions.jsonl");
        var leaked = new ArrayList<String>();
        var lost = new ArrayList<String>();
        int kept = 0;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var texts = new TreeMap<String, String>();
            TEXTS.forEach(f -> texts.put(f, row.path(f).asString("")));
            var redaction = redactor.redact(subject(row), texts);
            var all = new StringBuilder(redactor.publicPartyName(subject(row))).append('\n');
            texts.keySet().forEach(f -> all.append(redaction.publicText(f)).append('\n'));
            var shown = all.toString();
            for (var secret : truths.get(i).path("secrets")) {
                if (shown.contains(secret.asString())) {
                    leaked.add(secret.asString() + " in " + shown);
                }
            }
            for (var keep : truths.get(i).path("keep")) {
                if (shown.contains(keep.asString())) {
                    kept++;
                } else {
                    lost.add(keep.asString() + " of " + shown);
                }
            }
            if (i % 37 == 0) {
                System.out.println(redaction.publicText("CF_SY"));
            }
        }
        System.out.printf("sample file: %d kept, %d lost, %d leaked%n", kept, lost.size(), leaked.size());
        assertThat(leaked).isEmpty();
        assertThat(lost).isEmpty();
    }

    private static Subject subject(JsonNode row) {
        var kind =
                switch (row.path("CF_XDR_LB").asString("")) {
                    case "自然人" -> PartyKind.NATURAL_PERSON;
                    case "个体工商户" -> PartyKind.SOLE_TRADER;
                    default -> PartyKind.ORGANISATION;
                };
        return new Subject(
                kind,
                row.path("CF_XDR_MC").asString("").strip(),
                row.has("CF_FRDB") ? row.path("CF_FRDB").asString() : null,
                row.has("CF_XDR_ZJHM") ? row.path("CF_XDR_ZJHM").asString() : null,
                List.of());
    }

    private static List<JsonNode> lines(String file) {
        try (InputStream in = Objects.requireNonNull(
                HideTheSecretsOfTheSampleFileTest.class.getResourceAsStream("/exchange/" + file))) {
            var mapper = JsonMapper.builder().build();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(mapper::readTree)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
