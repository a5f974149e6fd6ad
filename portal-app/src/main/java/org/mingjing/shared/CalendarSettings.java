package org.mingjing.shared;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Single days that differ from the State Council's notice, or that no notice covers yet.
 *
 * @param daysOff ISO dates
 * @param workingDays ISO dates
 */
@ConfigurationProperties("mingjing.calendar")
record CalendarSettings(
        @DefaultValue Set<LocalDate> daysOff, @DefaultValue Set<LocalDate> workingDays) {}
