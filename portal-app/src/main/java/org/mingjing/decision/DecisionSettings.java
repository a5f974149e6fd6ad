package org.mingjing.decision;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param subdistricts names of subdistricts (街道, 镇, 乡) to recognise in the facts
 * @param streets street → subdistrict, where the text names the street alone
 * @param publishWithinWorkingDays 双公示: the desk's clock
 * @param withdrawWithinWorkingDays 行政处罚法 Art. 48
 */
@ConfigurationProperties("mingjing.decision")
record DecisionSettings(
        @DefaultValue List<String> subdistricts,
        @DefaultValue Map<String, String> streets,
        @DefaultValue("7") int publishWithinWorkingDays,
        @DefaultValue("3") int withdrawWithinWorkingDays) {}
