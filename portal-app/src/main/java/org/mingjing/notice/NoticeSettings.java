package org.mingjing.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from sender of e-mails; blank: the bureau's own address
 * @param every how often the outbox is looked at
 * @param clocksEvery how often deadlines are looked at
 * @param firstRetry wait after the first known failure; each further one is four times longer
 * @param giveUpAfter since it happened
 * @param lease a send that was begun longer ago than this was cut off, and its outcome is unknown; longer than any send takes
 */
@ConfigurationProperties("mingjing.notice")
record NoticeSettings(
        @DefaultValue("") String from,
        @DefaultValue("1s") Duration every,
        @DefaultValue("1m") Duration clocksEvery,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("72h") Duration giveUpAfter,
        @DefaultValue("10m") Duration lease) {}
