package org.mingjing.vault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys are 32 bytes in base64. Without {@code key} and {@code lookupKey} the data directory's {@code keys} folder holds them, made
 * at first start.
 *
 * @param key wraps what is sealed from now on
 * @param olderKeys open what was sealed before; needed until {@code ./portal rotate-keys} is done
 * @param lookupKey of {@link KeyedHash}; never changes, the same on every node
 */
@ConfigurationProperties("mingjing.vault")
record VaultSettings(
        @Nullable String key,
        @DefaultValue List<String> olderKeys,
        @Nullable String lookupKey) {

    @Override
    public String toString() {
        return "VaultSettings";
    }
}
