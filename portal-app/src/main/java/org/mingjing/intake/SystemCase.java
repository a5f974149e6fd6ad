package org.mingjing.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as the agency's case system gets it: what the matter is and where. Who sent it, sealed originals, internal notes and
 * what a dispute says are not in here.
 *
 * @param materials cleaned ones
 * @param messages both sides' words, as the reporter sees them
 */
public record SystemCase(
        UUID id,
        String number,
        CaseKind kind,
        CaseState state,
        @Nullable String category,
        @Nullable String district,
        String department,
        List<String> joint,
        Instant receivedAt,
        @Nullable Instant due,
        @Nullable Outcome outcome,
        String text,
        @Nullable String place,
        @Nullable Location location,
        List<Material> materials,
        List<Said> messages) {

    /** @param id for {@link CaseSystemDesk#material} */
    public record Material(UUID id, MaterialKind kind, int width, int height) {}

    public record Said(Instant at, boolean fromStaff, String words) {

        @Override
        public String toString() {
            return "Said[" + at + "]";
        }
    }

    @Override
    public String toString() {
        return "SystemCase[" + number + "]";
    }
}
