package org.mingjing.decision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the record and the vault keep it, independent of what the web is configured to speak. */
final class DecisionJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final TypeReference<List<PublicDecision.FieldChange>> CHANGES = new TypeReference<>() {};

    private DecisionJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static byte[] bytes(Dossier dossier) {
        return write(dossier).getBytes(StandardCharsets.UTF_8);
    }

    static Dossier dossier(byte[] json) {
        return JSON.readValue(json, Dossier.class);
    }

    static DecisionContent content(String json) {
        return JSON.readValue(json, DecisionContent.class);
    }

    static List<PublicDecision.FieldChange> changes(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, CHANGES);
    }
}
