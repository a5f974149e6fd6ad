package org.mingjing.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param longestText characters
 * @param area where the bureau works
 * @param ledgerBatch when commitments that came in before the full hour go into the ledger: a cron expression of full hours, Asia/Shanghai
 * @param ledgerWithin how long after the next full hour a commitment is in the ledger at the latest, as is promised
 */
@ConfigurationProperties("mingjing.submission")
public record SubmissionSettings(
        @DefaultValue("5000") int longestText,
        @DefaultValue("200") int longestPlace,
        @DefaultValue("9") int files,
        @DefaultValue Area area,
        @DefaultValue("0 0 * * * *") String ledgerBatch,
        @DefaultValue("24h") Duration ledgerWithin) {

    /** @throws IllegalArgumentException if a promise would not end at a full hour */
    public SubmissionSettings {
        if (ledgerWithin.toHours() < 1
                || !Duration.ofHours(ledgerWithin.toHours()).equals(ledgerWithin)) {
            throw new IllegalArgumentException("mingjing.submission.ledger-within is a number of full hours");
        }
    }

    /** The full hour after a receipt: from then on its commitment may be merged. */
    Instant batchAfter(Instant received) {
        return received.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    /** A box in WGS 84, degrees; the default is generous around the fictitious district. */
    public record Area(
            @DefaultValue("29.5") double south,
            @DefaultValue("30.5") double north,
            @DefaultValue("121.0") double west,
            @DefaultValue("122.2") double east) {

        boolean holds(double lat, double lon) {
            return lat >= south && lat <= north && lon >= west && lon <= east;
        }
    }
}
