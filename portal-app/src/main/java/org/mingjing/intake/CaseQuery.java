package org.mingjing.intake;

import org.jspecify.annotations.Nullable;

/**
 * Which cases a desk lists.
 *
 * @param number a part of the case number; blank: all
 */
public record CaseQuery(
        Queue queue,
        @Nullable CaseKind kind,
        @Nullable Channel channel,
        @Nullable String category,
        String number) {

    public enum Queue {
        /** 收件: nobody has accepted them. */
        INBOX,
        /** Those of the person's department. */
        DEPARTMENT,
        /** Those that the person took up. */
        MINE,
        /** 将超期. */
        NEARLY_LATE,
        /** 已超期. */
        LATE,
        /** Ended ones of the department. */
        ENDED,
        /** Everything open that the person may know of. */
        ALL
    }

    public static CaseQuery of(Queue queue) {
        return new CaseQuery(queue, null, null, null, "");
    }
}
