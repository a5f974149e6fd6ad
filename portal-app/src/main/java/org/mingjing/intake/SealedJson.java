package org.mingjing.intake;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Values in the vault, as JSON. */
@Component
class SealedJson {

    private final Vault vault;
    private final JsonMapper json;

    SealedJson(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] bytes(Object value) {
        return json.writeValueAsBytes(value);
    }

    UUID seal(Object value) {
        return vault.seal(bytes(value));
    }

    /** Empty where its key was destroyed. */
    <T> Optional<T> open(@Nullable UUID id, Class<T> type) {
        return id == null ? Optional.empty() : vault.open(id).map(bytes -> read(bytes, type));
    }

    <T> T read(byte[] bytes, Class<T> type) {
        return json.readValue(bytes, type);
    }
}
