package org.mingjing.decision;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * @param places which streets lie in which subdistrict: CSV lines {@code district,subdistrict,street street …}
 * @param publishWithinWorkingDays 双公示: the desk's clock
 */
@ConfigurationProperties("mingjing.decision")
record DecisionSettings(
        @DefaultValue("classpath:demo/places.csv") Resource places,
        @DefaultValue("7") int publishWithinWorkingDays) {}
