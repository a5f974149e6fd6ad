package org.mingjing.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.Shanghai;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param undo how long a step at the desk can be taken back; the reporter sees it afterwards
 * @param claim how long a case stays with whoever took it up, without a deed
 * @param duplicatesWithin how far back a report of the same place counts as a possible duplicate
 * @param disputeWithin how long after its end a case can be disputed
 * @param retention how long an ended case is kept before its keys are destroyed
 * @param intakeDepartment receives and routes; a complaint about it goes to the review department at once
 * @param reviewDepartment looks at disputed closures
 * @param reviewOfReview looks at those of the review department itself
 * @param leakDepartment hears of leaks and reprisals, past the handling department
 */
@ConfigurationProperties("mingjing.intake")
record IntakeSettings(
        @DefaultValue("10s") Duration undo,
        @DefaultValue("15m") Duration claim,
        @DefaultValue("90d") Duration duplicatesWithin,
        @DefaultValue("P60D") Period disputeWithin,
        @DefaultValue("P2Y") Period retention,
        @DefaultValue("INTAKE") String intakeDepartment,
        @DefaultValue("DISCIPLINE") String reviewDepartment,
        @DefaultValue("LEGAL") String reviewOfReview,
        @DefaultValue("SUPERVISION") String leakDepartment) {

    /** The last day on which its end can be disputed; null while it is open. */
    @Nullable
    LocalDate disputableUntil(CaseRecord one) {
        Instant closed = one.closedAt();
        return closed == null
                ? null
                : closed.atZone(Shanghai.ZONE).toLocalDate().plus(disputeWithin);
    }
}
