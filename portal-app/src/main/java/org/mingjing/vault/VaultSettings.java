package org.mingjing.vault;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param key 32 bytes in base64; without it the embedded mode makes one in the data directory */
@ConfigurationProperties("mingjing.vault")
record VaultSettings(@Nullable String key) {}
