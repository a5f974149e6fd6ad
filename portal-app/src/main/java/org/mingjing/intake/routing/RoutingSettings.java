package org.mingjing.intake.routing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Data of routing, all CSV; each file says its columns in its first line.
 *
 * @param areas which squad works in which subdistrict
 * @param routing which department a category goes to
 * @param redirects what belongs elsewhere
 * @param vocabulary words that often go with a category, beside its typical ones
 * @param training labelled sentences that the classifier learns from
 * @param sure confidence below which the intake desk decides, 0 to 1
 */
@ConfigurationProperties("mingjing.intake")
record RoutingSettings(
        @DefaultValue("classpath:intake/categories.csv") Resource categories,
        @DefaultValue("classpath:intake/areas.csv") Resource areas,
        @DefaultValue("classpath:intake/routing.csv") Resource routing,
        @DefaultValue("classpath:intake/redirects.csv") Resource redirects,
        @DefaultValue("classpath:intake/vocabulary.csv") Resource vocabulary,
        @DefaultValue("classpath:intake/training.csv") Resource training,
        @DefaultValue("0.5") double sure) {}
