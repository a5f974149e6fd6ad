package org.mingjing.submission.open311;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a bureau says of its Open311 endpoint.
 *
 * @param keys secrets of the clients that may send reports, at least 16 characters each; none: reports aren't taken
 * @param perHour how many reports one key may try in an hour
 * @param jurisdiction the endpoint's {@code jurisdiction_id}; null: there is one jurisdiction, and whatever is sent is ignored
 * @param changeset when the services were last changed: clients then read them anew
 * @param uncategorised the service code that a report counts as which nobody gave a category
 */
@ConfigurationProperties("mingjing.open311")
record Open311Settings(
        @DefaultValue List<String> keys,
        @DefaultValue("600") int perHour,
        @Nullable String jurisdiction,
        @DefaultValue("2026-01-01T00:00:00+08:00") OffsetDateTime changeset,
        @DefaultValue("OTHER") String uncategorised) {

    private static final int SHORTEST_KEY = 16;

    Open311Settings {
        keys = List.copyOf(keys);
        if (keys.stream().anyMatch(key -> key.length() < SHORTEST_KEY)) {
            throw new IllegalArgumentException("one of mingjing.open311.keys is shorter than 16 characters");
        }
        if (new HashSet<>(keys).size() != keys.size()) {
            throw new IllegalArgumentException("mingjing.open311.keys names one key twice");
        }
        if (perHour < 1) {
            throw new IllegalArgumentException("mingjing.open311.per-hour is less than 1");
        }
    }

    @Override
    public String toString() {
        return "Open311Settings[keys=" + keys.size() + ", perHour=" + perHour + "]";
    }
}
