package org.mingjing.submission;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param longestText characters
 * @param area where the bureau works
 */
@ConfigurationProperties("mingjing.submission")
public record SubmissionSettings(
        @DefaultValue("5000") int longestText,
        @DefaultValue("200") int longestPlace,
        @DefaultValue("9") int files,
        @DefaultValue Area area) {

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
