package org.mingjing.intake.clock;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param clocks the data file of deadlines (UTF-8); null: {@code intake/clocks.csv} on the class path
 * @param region GB/T 2260 code of the bureau; rules of this region come before those of the whole country
 */
@ConfigurationProperties("mingjing.intake")
record ClockSettings(
        @Nullable Path clocks,
        @DefaultValue(ClockRule.NATION) String region) {}
