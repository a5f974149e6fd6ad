package org.mingjing.staff;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in of staff.
 *
 * @param apiToken secret of the staff API, at least 32 characters; without one, the embedded mode makes one and production has no staff API
 * @param signInAttempts failures of one name from one address before a pause
 * @param signInPause how long the pause is
 */
@ConfigurationProperties("mingjing.staff")
record StaffSettings(
        @Nullable String apiToken,
        @DefaultValue("5") int signInAttempts,
        @DefaultValue("5m") Duration signInPause) {

    StaffSettings {
        if (apiToken != null && apiToken.isBlank()) {
            apiToken = null;
        }
        if (apiToken != null && apiToken.length() < 32) {
            throw new IllegalArgumentException("mingjing.staff.api-token is shorter than 32 characters");
        }
        if (signInAttempts < 1) {
            throw new IllegalArgumentException("mingjing.staff.sign-in-attempts is less than 1");
        }
    }

    @Override
    public String toString() {
        return "StaffSettings[signInAttempts=" + signInAttempts + ", signInPause=" + signInPause + "]";
    }
}
