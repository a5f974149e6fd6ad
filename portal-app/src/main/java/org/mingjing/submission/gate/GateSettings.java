package org.mingjing.submission.gate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Budgets are for one node. */
@ConfigurationProperties("mingjing.gate")
record GateSettings(
        @DefaultValue Scripted scripted,
        @DefaultValue Plain plain,
        @DefaultValue Lookup lookup) {

    /**
     * Submissions with a proof of work.
     *
     * @param perMinute budget; each doubling of it doubles the work
     * @param easiest largest number to search: 50,000 take an old phone about a second
     * @param hardest the work rises no further: 1,600,000 take an old phone about half a minute
     * @param lifetime of a challenge
     */
    record Scripted(
            @DefaultValue("120") int perMinute,
            @DefaultValue("50000") long easiest,
            @DefaultValue("1600000") long hardest,
            @DefaultValue("1h") Duration lifetime) {}

    /**
     * Submissions with a form ticket.
     *
     * @param perMinute budget; each doubling of it doubles the delay
     * @param queue submissions a minute beyond which the form asks to send again
     * @param delay between form and sending
     * @param longestDelay it rises no further
     * @param lifetime of a ticket
     */
    record Plain(
            @DefaultValue("60") int perMinute,
            @DefaultValue("600") int queue,
            @DefaultValue("3s") Duration delay,
            @DefaultValue("60s") Duration longestDelay,
            @DefaultValue("12h") Duration lifetime) {}

    /**
     * Looking up receipts.
     *
     * @param free lookups of one address within the window; then each one more has to wait
     * @param window without a lookup, after which an address starts anew
     * @param pause before the first lookup beyond; it doubles with each
     * @param longestPause it rises no further
     * @param perMinute of all addresses; beyond, only the first few of an address are answered
     * @param first how many those are
     */
    record Lookup(
            @DefaultValue("30") int free,
            @DefaultValue("10m") Duration window,
            @DefaultValue("5s") Duration pause,
            @DefaultValue("2m") Duration longestPause,
            @DefaultValue("1200") int perMinute,
            @DefaultValue("3") int first) {}
}
