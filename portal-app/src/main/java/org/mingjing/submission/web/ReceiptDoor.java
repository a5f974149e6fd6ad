package org.mingjing.submission.web;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.ReporterView;
import org.mingjing.submission.Receipt;
import org.mingjing.submission.Tracking;
import org.mingjing.submission.gate.LookupThrottle;
import org.springframework.stereotype.Component;

/** Who comes with a receipt: read, throttled, then looked up. Typing errors that the check digit finds cost no lookup. */
@Component
class ReceiptDoor {

    private final Tracking tracking;
    private final LookupThrottle throttle;

    ReceiptDoor(Tracking tracking, LookupThrottle throttle) {
        this.tracking = tracking;
        this.throttle = throttle;
    }

    /** What a typed receipt leads to. */
    sealed interface Entry {
        record Open(Receipt receipt, ReporterView view) implements Entry {}

        /** No case has it, or its case was deleted: which of the two isn't told. */
        record Unknown(Receipt receipt) implements Entry {}

        record Mistyped() implements Entry {}

        record WrongLength(int digits) implements Entry {}

        record TooMany(Duration pause) implements Entry {}
    }

    /** @param remoteAddress is counted as a keyed hash in memory, and forgotten */
    Entry enter(@Nullable String typed, String remoteAddress) {
        return switch (Receipt.parse(typed == null ? "" : typed)) {
            case Receipt.Typed.WrongLength wrong -> new Entry.WrongLength(wrong.digits());
            case Receipt.Typed.Mistyped ignored -> new Entry.Mistyped();
            case Receipt.Typed.Valid valid -> {
                Optional<Duration> wait = throttle.admit(remoteAddress);
                yield wait.isPresent() ? new Entry.TooMany(wait.get()) : again(valid.receipt());
            }
        };
    }

    /** How it stands after an act of its holder, who was let in already. */
    Entry again(Receipt receipt) {
        return tracking.lookup(receipt)
                .<Entry>map(view -> new Entry.Open(receipt, view))
                .orElseGet(() -> new Entry.Unknown(receipt));
    }
}
