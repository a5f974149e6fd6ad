package org.mingjing.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time is injected. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(Shanghai.ZONE);
    }

    @Bean
    WorkingDays workingDays(CalendarSettings settings) {
        return WorkingDays.of(settings);
    }

    @Bean
    Places places(PlaceSettings settings) {
        return Places.read(settings.places());
    }
}
