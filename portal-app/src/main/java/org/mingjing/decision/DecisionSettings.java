package org.mingjing.decision;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publishWithinWorkingDays 双公示: the desk's clock
 */
@ConfigurationProperties("mingjing.decision")
record DecisionSettings(@DefaultValue("7") int publishWithinWorkingDays) {}
